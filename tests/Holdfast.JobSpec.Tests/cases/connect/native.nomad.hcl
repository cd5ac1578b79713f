job "j" {
  group "g" {

    task "t" {
      driver = "raw_exec"
      service {
        name = "web"

        connect {
          native = true
        }
      }
    }
  }
}
