job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      logs {
        max_files     = 3
        max_file_size = 15
        disabled      = true
      }
    }
  }
}
