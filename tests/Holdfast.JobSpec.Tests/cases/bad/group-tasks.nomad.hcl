job "j" {
  group "g" {
    task "a" {
      driver = "exec"
      lifecycle {
        hook = "prestart"
      }
    }
  }

  group "h" {
    task "a" {
      driver = "exec"
      leader = true
    }

    task "b" {
      driver = "exec"
      leader = true
    }
  }
}
