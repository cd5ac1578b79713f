job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      csi_plugin {
        id   = "nfs"
        type = "monolith"
      }
    }
  }
}
