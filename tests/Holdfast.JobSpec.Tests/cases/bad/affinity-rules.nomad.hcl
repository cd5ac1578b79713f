job "j" {
  affinity {
    attribute = "${node.class}"
    value     = "x"
    weight    = 101
  }

  affinity {
    attribute = "${node.class}"
    operator  = "distinct_hosts"
    value     = "x"
  }

  affinity {
    weight = 0
  }

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}
