job "j" {
  group "g" {
    network {
      mode     = "overlay"
      hostname = "x"

      dns {
        servers = ["resolver"]
      }

      port "a" {
        static = 70000
      }

      port "b" {
        to = -2
      }

      port "c" {
        static = 8080
      }

      port "d" {
        static = 8080
      }
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}
