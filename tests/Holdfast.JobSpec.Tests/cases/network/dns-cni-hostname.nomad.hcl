job "j" {
  group "g" {
    network {
      mode     = "cni/macvlan"
      hostname = "web"

      dns {
        servers  = ["10.0.0.1", "fd00::1"]
        searches = ["example.test"]
        options  = ["ndots:2"]
      }

      cni {
        args = {
          ip = "10.1.2.3"
        }
      }
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}
