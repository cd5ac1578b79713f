job "j" {
  constraint {
    value = "linux"
  }

  constraint {
    attribute = "${attr.kernel.name}"
  }

  constraint {
    attribute = "${attr.kernel.name}"
    operator  = "equals"
    value     = "x"
  }

  constraint {
    attribute = "${attr.os.name}"
    regexp    = "[a-"
  }

  constraint {
    attribute = "${attr.os.name}"
    regexp    = "(?=x)y"
  }

  constraint {
    attribute = "${attr.os.version}"
    version   = "newest"
  }

  constraint {
    attribute = "${attr.os.version}"
    semver    = "~> 1.2"
  }

  constraint {
    distinct_property = "${meta.rack}"
    value             = "0"
  }

  constraint {
    operator = "distinct_hosts"
    value    = "perhaps"
  }

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}
