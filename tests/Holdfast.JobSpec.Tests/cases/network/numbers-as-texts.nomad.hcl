job "j" {
  group "g" {
    network {
      port "http" {
        static = "8080"
        to     = "80"
      }

      port "same" {
        to = -1
      }
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}
