job "j" {
  group "g" {
    network {
      mode = "host"
      port "group" {}
    }

    task "a" {
      driver = "docker"
      resources {
        network {
          port "one" {}
        }
      }
    }

    task "b" {
      driver = "docker"
      resources {
        network {
          port "two" { static = 8200 }
        }
      }
    }
  }
}
