using System.Text;
using System.Text.Json;
using Holdfast.Api.Requests;

namespace Holdfast.Api.Tests.Requests;

public class JsonFaultTests
{
    [Theory]
    [InlineData("{\"Job\": {\"ID\": \"x\", \"Priority\": \"high\"}}", "line 1, column 33: Job.Priority must be a whole number, not the text \"high\"")]
    [InlineData("{\n  \"Job\": {\n    \"TaskGroups\": [{\"Name\": \"a\"}, {\"Count\": true}]\n  }\n}", "line 3, column 45: Job.TaskGroups[1].Count must be a whole number, not true")]
    [InlineData("{\"Job\": {\"Meta\": {\"é\": \"ü\", \"a\": 1}}}", "line 1, column 34: Job.Meta.a must be a text, not 1")]
    [InlineData("{\"Job\": {\"TaskGroups\": {}}}", "line 1, column 24: Job.TaskGroups must be a list, not an object")]
    [InlineData("{\"Job\": {\"TaskGroups\": [{\"ShutdownDelay\": \"soon\"}]}}", "Job.TaskGroups[0].ShutdownDelay must be a number of nanoseconds or a duration such as \"30s\", not the text \"soon\"")]
    [InlineData("{\"Job\": [1]}", "line 1, column 9: Job must be an object, not a list")]
    [InlineData("[]", "line 1, column 1: the body must be an object, not a list")]
    [InlineData("{\"Job\": \n {\"ID\": }}", "The body is not JSON: line 2, column 9")]
    [InlineData("{\"Job\": {", "The body is not JSON: line 1, column 10")]
    [InlineData("{} {}", "line 1, column 4: '{' is invalid after a single JSON value")]
    public void A_body_that_does_not_fit_is_told_by_place_and_type(string body, string expected)
    {
        var type = ModelJson.Compact.TypeInfo<JobRegisterRequest>();
        var bytes = Encoding.UTF8.GetBytes(body);
        var failure = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(bytes, type));
        var fault = JsonFault.Explain(bytes, type, failure);
        Assert.Equal(FaultKind.Invalid, fault.Kind);
        Assert.Contains(expected, fault.What, StringComparison.Ordinal);
    }
}
