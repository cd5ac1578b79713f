job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      config {
        image    = "nginx:1"
        port_map = {
          http = 80
        }
      }

      resources {
        cpu    = 200
        memory = 128

        network {
          mbits = 10
          port "http" {}
          port "ssh" {
            static = 2222
          }
        }
      }
    }
  }
}
