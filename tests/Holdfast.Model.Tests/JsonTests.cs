using System.Text.Json;
using System.Text.Json.Serialization;

namespace Holdfast.Model.Tests;

public class JsonTests
{
    public static TheoryData<Type> Records() =>
        [.. typeof(Job).Assembly.GetTypes().Where(type => type is { IsPublic: true, IsClass: true } && type.GetMethod("<Clone>$") is not null
            && type.GetConstructor([]) is not null)];

    [Theory]
    [MemberData(nameof(Records))]
    public void Every_record_can_be_written_and_read_back(Type record)
    {
        var info = ModelJson.Compact.GetTypeInfo(record);
        Assert.NotNull(info);
        var value = Activator.CreateInstance(record);
        Assert.Equal(value, JsonSerializer.Deserialize(JsonSerializer.Serialize(value, info), info));
    }

    /// <summary>Generated readers set every init-only property, to null where the JSON has none; Go reads null as the zero value.</summary>
    [Theory]
    [MemberData(nameof(Records))]
    public void What_JSON_leaves_out_or_calls_null_is_as_in_a_new_record(Type record)
    {
        var info = ModelJson.Compact.GetTypeInfo(record)!;
        var fresh = Activator.CreateInstance(record);
        Assert.Equal(fresh, JsonSerializer.Deserialize("{}", info));
        var texts = info.Properties.Where(property => property.PropertyType == typeof(string)).Select(property => $"\"{property.Name}\":null");
        Assert.Equal(fresh, JsonSerializer.Deserialize($"{{{string.Join(',', texts)}}}", info));
    }

    [Fact]
    public void Every_collection_of_a_record_has_a_converter()
    {
        var collections = from row in Records()
                          from property in row.Data.GetProperties()
                          let type = property.PropertyType
                          where type.IsGenericType && type.Name.StartsWith("Value", StringComparison.Ordinal)
                          select type;
        Assert.All(collections.Distinct(), type => Assert.Contains(ModelJson.Compact.Options.Converters, converter => converter.CanConvert(type)));
    }

    [Fact]
    public void A_job_is_written_with_the_names_nulls_and_nanoseconds_of_the_API()
    {
        var job = new Job { ID = "a", Name = "a", TaskGroups = [new TaskGroup { Name = "g", ShutdownDelay = Duration.FromSeconds(1), Meta = ValueMap<string>.Empty.With("b", "2").With("a", "<1>") }] };
        var json = JsonSerializer.Serialize(job, ModelJson.Compact.Job);
        Assert.Contains("\"Region\":null,", json, StringComparison.Ordinal);
        Assert.Contains("\"ShutdownDelay\":1000000000,", json, StringComparison.Ordinal);
        Assert.Contains("\"Meta\":{\"a\":\"<1>\",\"b\":\"2\"}", json, StringComparison.Ordinal);
        Assert.Equal(job, JsonSerializer.Deserialize(json, ModelJson.Compact.Job));
    }

    [Fact]
    public void Times_are_written_as_Go_writes_them()
    {
        var json = JsonSerializer.Serialize(new TaskState { StartedAt = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) }, ModelJson.Compact.TaskState);
        Assert.Contains("\"StartedAt\":\"2026-01-02T03:04:05Z\",\"FinishedAt\":\"0001-01-01T00:00:00Z\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Free_form_JSON_is_kept_and_indented_with_its_surroundings()
    {
        var task = new JobTask { Config = new("{\"args\":[\"-c\"],\"n\":1.50}") };
        Assert.Equal(task, JsonSerializer.Deserialize(JsonSerializer.Serialize(task, ModelJson.Indented.JobTask), ModelJson.Compact.JobTask));
    }
}
