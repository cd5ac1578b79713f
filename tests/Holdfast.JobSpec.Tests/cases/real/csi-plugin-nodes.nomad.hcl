job "storage-nodes" {
  type = "system"

  group "nodes" {
    task "plugin" {
      driver = "docker"

      config {
        image      = "csi-driver:2"
        privileged = true
        args       = ["--type=node", "--node-id=${attr.unique.hostname}", "--endpoint=unix://csi/csi.sock"]
      }

      csi_plugin {
        id        = "disks"
        type      = "node"
        mount_dir = "/csi"
      }

      resources {
        cpu    = 100
        memory = 64
      }
    }
  }
}
