using Holdfast.Api.Answers;
using Holdfast.Api.Requests;
using Holdfast.Api.Routing;
using Holdfast.Control.Events;

namespace Holdfast.Api.Endpoints;

internal static class EventEndpoints
{
    public static readonly Route[] Routes =
    [
        Route.Get("/v1/event/stream", Stream),
    ];

    private static async Task Stream(Call call)
    {
        var filter = new EventFilter(Topics(call.Query.Texts("topic")), call.Namespace);
        using var lasting = call.Lasting();
        await call.StreamAsync(call.Server.Events.SubscribeAsync(filter, call.Query.Index, lasting.Token), StreamShape.Events, lasting.Token);
    }

    /// <summary>Topics such as Job, Allocation:* or Node:id; a key may hold colons.</summary>
    private static Dictionary<string, IReadOnlyList<string>> Topics(IReadOnlyList<string> texts)
    {
        var topics = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            var (topic, key) = colon < 0 ? (text, EventTopic.All) : (text[..colon], text[(colon + 1)..]);
            if (topic.Length == 0 || key.Length == 0)
                throw new FaultException(Fault.Invalid($"The query parameter topic must be a topic, or a topic and a key such as Job:web, not \"{text}\""));
            if (!topics.TryGetValue(topic, out var keys)) topics[topic] = keys = [];
            keys.Add(key);
        }
        return topics.ToDictionary(topic => topic.Key, topic => (IReadOnlyList<string>)topic.Value, StringComparer.Ordinal);
    }
}
