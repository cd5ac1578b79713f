job "j" {
  group "g" {
    task "init" {
      driver = "exec"
      lifecycle {
        hook = "prestart"
      }
    }

    task "side" {
      driver = "exec"
      lifecycle {
        hook    = "poststart"
        sidecar = true
      }
    }

    task "main" {
      driver = "exec"
    }
  }
}
