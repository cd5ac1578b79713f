job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      affinity {
        attribute = "${node.datacenter}"
        value     = "dc1"
        weight    = 80
      }

      affinity {
        attribute = "${node.class}"
        operator  = "!="
        value     = "small"
      }

      affinity {
        attribute        = "${meta.features}"
        set_contains_all = "ssd"
        weight           = -20
      }
    }
  }
}
