job "j" {
  group "g" {
    task "t" {
      driver = "exec"
      env {
        PLAIN = <<EOF
  keeps its indentation
and lines
EOF
        TRIMMED = <<-EOF
          first
            second ${NOMAD_TASK_NAME}
          EOF
        ESCAPE = <<-EOF
          $${HOME} and {{ env "X" }}
          EOF
      }
    }
  }
}
