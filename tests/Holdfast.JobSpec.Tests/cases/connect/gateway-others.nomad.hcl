job "j" {
  group "g" {
    service {
      name = "term"

      connect {
        gateway {
          proxy {}

          terminating {
            service {
              name      = "legacy"
              ca_file   = "/ca"
              cert_file = "/cert"
              key_file  = "/key"
              sni       = "legacy.test"
            }
          }
        }
      }
    }

    service {
      name = "mesh"

      connect {
        gateway {
          mesh {}
        }
      }
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}
