job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      csi_plugin {
        id                     = "nfs"
        type                   = "node"
        mount_dir              = "/plug"
        stage_publish_base_dir = "/stage"
        health_timeout         = "1m"
      }
    }
  }
}
