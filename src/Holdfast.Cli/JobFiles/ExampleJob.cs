namespace Holdfast.Cli.JobFiles;

/// <summary>The job file that job init writes: it runs as it stands, on any node with a shell.</summary>
internal static class ExampleJob
{
    internal const string Explained = """
        # A job is what you want to run. Its id, here "example", is unique in its namespace: running a
        # changed file under the same id makes a new version of the job.
        job "example" {

          # "service" keeps it running, "batch" runs it to its end once, "system" runs it on every node.
          type = "service"

          # A group's tasks run together on one node.
          group "web" {

            # How many copies of the group to run.
            count = 1

            # Each copy gets a free port of its node; tasks find it in NOMAD_PORT_http.
            network {
              port "http" {}
            }

            # What to do on the node when a task ends by itself: up to 3 restarts in 5 minutes,
            # after that the copy has failed and another is placed.
            restart {
              attempts = 3
              interval = "5m"
              delay    = "5s"
              mode     = "fail"
            }

            # A task is one process or container.
            task "server" {

              # raw_exec runs a plain process of the node, without isolation.
              driver = "raw_exec"

              config {
                command = "${attr.unique.holdfast.path}"
                args    = ["whoami", "-port", "${NOMAD_PORT_http}"]
              }

              env {
                GREETING = "hello from ${NOMAD_ALLOC_NAME}"
              }

              # What the scheduler sets aside: MHz of CPU and MiB of memory.
              resources {
                cpu    = 100
                memory = 128
              }
            }
          }
        }

        """;

    internal const string Short = """
        job "example" {
          type = "service"

          group "web" {
            count = 1

            network {
              port "http" {}
            }

            task "server" {
              driver = "raw_exec"

              config {
                command = "${attr.unique.holdfast.path}"
                args    = ["whoami", "-port", "${NOMAD_PORT_http}"]
              }

              resources {
                cpu    = 100
                memory = 128
              }
            }
          }
        }

        """;
}
