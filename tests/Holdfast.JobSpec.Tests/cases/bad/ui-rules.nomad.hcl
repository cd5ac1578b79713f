job "j" {
  ui {
    description = join("", [for i in range(200) : "12345 "])

    link {
      label = "no address"
    }

    link {
      url = "https://example.test"
    }
  }

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}
