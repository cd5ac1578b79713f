job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      service {
        name = "none"
        connect {}
      }

      service {
        name = "task-sidecar"
        connect {
          sidecar_service {}
        }
      }

      service {
        name     = "nomad"
        provider = "nomad"
        connect {
          native = true
        }
      }
    }
  }
}
