job "j" {
  group "g" {
    network {
      mode = "bridge"

      port "http" {
        to = 80
      }

      port "admin" {
        static       = 9000
        to           = 9001
        host_network = "private"
      }

      port "any" {}

      port "shared" {
        static           = 9100
        ignore_collision = true
      }
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}
