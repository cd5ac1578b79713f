using System.Collections;
using System.Reflection;
using System.Text;
using Holdfast.JobSpec.Blocks;
using Holdfast.JobSpec.Schema;

namespace Holdfast.JobSpec.Tests;

public class SchemaTests
{
    /// <summary>What servers set, or what older API clients send under another name.</summary>
    private static readonly string[] NotFromFiles =
    [
        "Job.Stop", "Job.ParentID", "Job.Dispatched", "Job.DispatchIdempotencyToken", "Job.Payload", "Job.ConsulNamespace", "Job.VaultNamespace", "Job.NomadTokenID",
        "Job.Status", "Job.StatusDescription", "Job.Stable", "Job.Version", "Job.SubmitTime", "Job.CreateIndex", "Job.ModifyIndex", "Job.JobModifyIndex", "Job.VersionTag",
        "ScalingPolicy.ID", "ScalingPolicy.Namespace", "ScalingPolicy.Target", "ScalingPolicy.CreateIndex", "ScalingPolicy.ModifyIndex",
        "JobTask.Identity", "ConsulProxy.ExposeConfig", "ConsulExposeConfig.Path",
    ];

    [Fact]
    public void Every_member_of_the_job_can_be_set_from_a_job_file()
    {
        var file = new StringBuilder();
        Write(file, "job", JobBlocks.Job, "");
        var parsed = JobFile.Parse(file.ToString(), "everything.nomad.hcl");
        Assert.DoesNotContain(parsed.Diagnostics, finding => finding.Severity == Hcl.Severity.Error);
        var (seen, set) = (new HashSet<string>(), new HashSet<string>());
        FindSet(parsed.Job!, seen, set);
        Assert.Equal(NotFromFiles.Order(), seen.Except(set).Order());
    }

    [Fact]
    public void Every_record_below_a_job_is_reached()
    {
        var file = new StringBuilder();
        Write(file, "job", JobBlocks.Job, "");
        var job = JobFile.Parse(file.ToString(), "everything.nomad.hcl").Job!;
        var reached = new HashSet<Type>();
        Walk(job, reached);
        Assert.Equal(Records(typeof(Job), []).Select(type => type.Name).Except(["JobVersionTag"]).Order(), reached.Select(type => type.Name).Order());
    }

    // Every name of every block once, with a value that is no default.
    private static void Write(StringBuilder file, string name, IBlockSchema schema, string indent)
    {
        file.Append(indent).Append(name).Append(schema.Labels > 0 ? " \"sample\" {\n" : " {\n");
        foreach (var row in schema.AllRows)
        {
            // A port with a number is a reserved one; the other kind is wanted too.
            if (name == "port" && row.Name == "static") continue;
            if (row.Schema is not null) Write(file, row.Name, row.Schema, indent + "  ");
            else if (row.Shape is ShapeKind.TextMap or ShapeKind.FreeForm) file.Append(indent).Append("  ").Append(row.Name).Append(" {\n").Append(indent).Append("    key = \"value\"\n").Append(indent).Append("  }\n");
            else if (row.Shape is ShapeKind.TextListMap) file.Append(indent).Append("  ").Append(row.Name).Append(" {\n").Append(indent).Append("    key = [\"value\"]\n").Append(indent).Append("  }\n");
            else file.Append(indent).Append("  ").Append(row.Name).Append(" = ").Append(Sample(row.Shape)).Append('\n');
        }

        file.Append(indent).Append("}\n");
    }

    private static string Sample(ShapeKind? shape) => shape switch
    {
        ShapeKind.Text => "\"text\"",
        ShapeKind.WholeNumber => "7",
        ShapeKind.Bool => "true",
        ShapeKind.Duration => "\"7s\"",
        ShapeKind.TextList => "[\"text\"]",
        ShapeKind.WholeNumberList => "[7]",
        _ => throw new InvalidOperationException($"no sample of {shape}"),
    };

    private static void FindSet(object record, HashSet<string> seen, HashSet<string> set)
    {
        foreach (var property in Properties(record.GetType()))
        {
            var value = property.GetValue(record);
            var name = $"{record.GetType().Name}.{property.Name}";
            seen.Add(name);
            if (value is not (null or "" or 0 or 0L or false or Duration { Nanoseconds: 0 })) set.Add(name);
            foreach (var part in Parts(value)) FindSet(part, seen, set);
        }
    }

    private static void Walk(object record, HashSet<Type> reached)
    {
        reached.Add(record.GetType());
        foreach (var part in Properties(record.GetType()).SelectMany(property => Parts(property.GetValue(record)))) Walk(part, reached);
    }

    private static IEnumerable<object> Parts(object? value) => value switch
    {
        null => [],
        _ when IsRecord(value.GetType()) => [value],
        IEnumerable list and not string => list.Cast<object>().Select(item => IsRecord(item.GetType()) ? item : item.GetType().GetProperty("Value")?.GetValue(item)).OfType<object>().Where(item => IsRecord(item.GetType())),
        _ => [],
    };

    private static HashSet<Type> Records(Type type, HashSet<Type> found)
    {
        if (!IsRecord(type) || !found.Add(type)) return found;
        foreach (var property in Properties(type))
        {
            var inner = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            Records(inner.IsGenericType ? inner.GenericTypeArguments[0] : inner, found);
        }

        return found;
    }

    private static bool IsRecord(Type type) => type is { IsClass: true, Namespace: not null } && type.Namespace.StartsWith("Holdfast.Model", StringComparison.Ordinal) && type.GetMethod("<Clone>$") is not null && type != typeof(OpaqueJson);

    private static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
}
