job "j" {
  ui {
    description = "Serves **everything**."

    link {
      label = "Docs"
      url   = "https://example.test/docs"
    }

    link {
      label = "Board"
      url   = "https://example.test/board"
    }
  }

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}
