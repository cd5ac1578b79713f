# A batch job: it runs to its end once. See what it wrote with: holdfast alloc logs -job hello-batch

job "hello-batch" {
  type = "batch"

  group "hello" {
    task "hello" {
      driver = "raw_exec"

      config {
        command = "/bin/sh"
        args = [
          "-c",
          <<-EOT
            echo "Hello from allocation $NOMAD_ALLOC_ID of job $NOMAD_JOB_NAME"
            echo "on $(uname -n), at $(date -u)"
            for step in 1 2 3; do
              echo "step $step of 3"
              sleep 1
            done
            echo "done" > "$NOMAD_TASK_DIR/result"
          EOT
        ]
      }

      resources {
        cpu    = 20
        memory = 16
      }
    }
  }
}
