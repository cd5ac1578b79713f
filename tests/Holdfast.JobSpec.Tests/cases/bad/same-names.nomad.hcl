job "j" {
  group "g" {
    task "t" {
      driver = "exec"
    }

    task "t" {
      driver = "exec"
    }
  }

  group "g" {
    task "t" {
      driver = "exec"
    }
  }
}
