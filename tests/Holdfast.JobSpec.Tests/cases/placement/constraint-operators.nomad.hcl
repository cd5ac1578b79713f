job "j" {
  constraint {
    attribute = "${attr.kernel.name}"
    value     = "linux"
  }

  constraint {
    attribute = "${attr.cpu.numcores}"
    operator  = ">="
    value     = 4
  }

  constraint {
    attribute = "${attr.os.version}"
    operator  = "version"
    value     = ">= 12, < 14"
  }

  constraint {
    operator = "distinct_hosts"
    value    = "true"
  }

  constraint {
    attribute = "${meta.rack}"
    operator  = "distinct_property"
    value     = "2"
  }

  constraint {
    attribute = "${attr.vendor}"
    operator  = "is_set"
  }

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}
