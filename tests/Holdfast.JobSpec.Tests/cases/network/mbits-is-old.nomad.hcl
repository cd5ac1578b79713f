job "j" {
  group "g" {
    network {
      mbits = 10
      port "http" {}
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}
