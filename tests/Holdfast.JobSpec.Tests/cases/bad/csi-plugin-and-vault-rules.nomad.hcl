job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      csi_plugin {
        type = "half"
      }

      vault {
        change_mode = "ignore"
      }
    }
  }
}
