job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      template {
        data        = "x"
        destination = "local/x"
        change_mode = "script"

        change_script {
          command             = "/bin/reload"
          args                = ["-q"]
          timeout             = "20s"
          fail_on_error       = true
          run_on_first_render = true
        }
      }

      template {
        data        = "y"
        destination = "local/y"
        change_mode = "script"
        change_script {
          command = "/bin/reload"
        }
      }
    }
  }
}
