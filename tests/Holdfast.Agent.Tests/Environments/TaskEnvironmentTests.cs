using Holdfast.Agent.Allocations;
using Holdfast.Agent.Environments;
using Holdfast.Agent.Tests.Support;

namespace Holdfast.Agent.Tests.Environments;

public class TaskEnvironmentTests
{
    private static readonly Node TheNode = new()
    {
        ID = "node-id", Name = "n1", Datacenter = "dc7", NodeClass = "big", NodePool = "pool",
        Attributes = ValueMap<string>.Empty.With("os.name", "debian").With("unique.network.ip-address", "10.0.0.5"), Meta = ValueMap<string>.Empty.With("rack", "r2").With("with.dot", "d"),
    };

    [Theory]
    [InlineData("${node.datacenter}/${node.unique.name}/${node.class}", "dc7/n1/big")]
    [InlineData("${attr.unique.network.ip-address}:${NOMAD_PORT_http}", "10.0.0.5:8080")]
    [InlineData("${meta.rack} ${meta[\"with.dot\"]}", "r2 d")]
    [InlineData("${env.OWN} ${OWN} ${env[\"OWN\"]}", "v v v")]
    [InlineData("${unknown} ${HOME:-x} $HOME ${}", "${unknown} ${HOME:-x} $HOME ${}")]
    [InlineData("${NOMAD_META_key}", "of task")]
    public void References_get_their_values_and_unknown_ones_stay(string text, string expected) => Assert.Equal(expected, Build().Interpolate(text));

    [Theory]
    [InlineData("NOMAD_ALLOC_DIR", "/a/id/alloc")]
    [InlineData("NOMAD_TASK_DIR", "/a/id/main/local")]
    [InlineData("NOMAD_SECRETS_DIR", "/a/id/main/secrets")]
    [InlineData("NOMAD_SHORT_ALLOC_ID", "01234567")]
    [InlineData("NOMAD_ALLOC_INDEX", "3")]
    [InlineData("NOMAD_GROUP_NAME", "group")]
    [InlineData("NOMAD_DC", "dc7")]
    [InlineData("NOMAD_REGION", "global")]
    [InlineData("NOMAD_CPU_LIMIT", "100")]
    [InlineData("NOMAD_MEMORY_LIMIT", "64")]
    [InlineData("NOMAD_META_JOB_ONLY", "j")]
    [InlineData("NOMAD_META_job_only", "j")]
    [InlineData("NOMAD_META_a_b", "rack r2")]
    [InlineData("NOMAD_PORT_http", "8080")]
    [InlineData("NOMAD_HOST_PORT_http", "21000")]
    [InlineData("NOMAD_ADDR_http", "10.0.0.5:21000")]
    [InlineData("NOMAD_IP_my_port", "10.0.0.5")]
    [InlineData("NOMAD_PORT_my_port", "22000")]
    [InlineData("NOMAD_ALLOC_PORT_http", "8080")]
    [InlineData("OWN", "v")]
    [InlineData("PATH", "/bin")]
    [InlineData("REFERS", "22000 in dc7")]
    public void Each_variable_has_its_value(string name, string value) => Assert.Equal(value, Build().Variables[name]);

    [Fact]
    public void What_has_no_value_is_not_set()
    {
        Assert.False(Build().Variables.ContainsKey("NOMAD_MEMORY_MAX_LIMIT"));
        Assert.False(Build().Variables.ContainsKey("NOMAD_JOB_PARENT_ID"));
    }

    [Fact]
    public void Texts_within_a_config_are_replaced_and_nothing_else() =>
        Assert.Equal("""{"args":["dc7",1,true,{"k":"${x}"}],"${node.datacenter}":null}""",
            Build().Interpolate(new OpaqueJson("""{"args":["${node.datacenter}",1,true,{"k":"${x}"}],"${node.datacenter}":null}""")).Text);

    [Fact]
    public void Secrets_of_the_agent_are_not_inherited()
    {
        KeyValuePair<string, string>[] host = [new("PATH", "/bin"), new("VAULT_TOKEN", "s"), new("NOMAD_TOKEN", "t"), new("MINE", "m")];
        Assert.Equal(["MINE", "PATH"], HostVariables.Allowed(host, ValueMap<string>.Empty).Keys);
        Assert.Equal(["NOMAD_TOKEN", "PATH", "VAULT_TOKEN"], HostVariables.Allowed(host, ValueMap<string>.Empty.With("env.denylist", "MINE")).Keys);
    }

    [Theory]
    [InlineData("0,1,2,5", "0-2,5")]
    [InlineData("4", "4")]
    public void Core_sets_are_written_as_the_kernel_does(string cores, string text) => Assert.Equal(text, CoreSet.Format([.. cores.Split(',').Select(int.Parse)]));

    private static TaskEnvironment Build()
    {
        var meta = ValueMap<string>.Empty.With("key", "of task").With("a-b", "rack ${meta.rack}");
        var task = Given.Shell("true") with { Meta = meta, Env = ValueMap<string>.Empty.With("OWN", "v").With("REFERS", "${NOMAD_PORT_my_port} in ${node.datacenter}") };
        var alloc = Given.Alloc(task) with { ID = "01234567-89ab-cdef-0123-456789abcdef", Name = "job.group[3]" };
        alloc = alloc with
        {
            Job = alloc.Job! with { Meta = ValueMap<string>.Empty.With("job_only", "j").With("key", "of job") },
            AllocatedResources = alloc.AllocatedResources! with
            {
                Shared = new() { Ports = [new() { Label = "http", Value = 21000, To = 8080, HostIP = "10.0.0.5" }, new() { Label = "my-port", Value = 22000, HostIP = "10.0.0.5" }] },
            },
        };
        return TaskEnvironment.Build(new(alloc, alloc.Job!, alloc.Job!.TaskGroups![0], task, TheNode, "global", new AllocPaths("/a/id")), [new("PATH", "/bin"), new("OWN", "host's")]);
    }
}
