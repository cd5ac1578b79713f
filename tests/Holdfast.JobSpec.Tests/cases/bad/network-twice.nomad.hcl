job "j" {
  group "g" {
    network {
      port "a" {}
    }

    network {
      port "b" {}
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}
