job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      env {
        PLAIN     = "text"
        NUMBER    = 42
        BIG       = 12345678901234567890
        FRACTION  = 0.25
        FLAG      = false
        RUNTIME   = "${NOMAD_PORT_http}:${attr.unique.hostname}"
        "QUOTED.KEY" = "x"
        ESCAPED   = "$${not} %%{here}"
      }
    }
  }
}
