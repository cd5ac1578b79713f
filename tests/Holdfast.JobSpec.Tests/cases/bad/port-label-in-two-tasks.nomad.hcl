job "j" {
  group "g" {
    task "a" {
      driver = "exec"
      resources {
        network {
          port "http" {}
        }
      }
    }

    task "b" {
      driver = "exec"
      resources {
        network {
          port "http" {}
        }
      }
    }
  }
}
