namespace Holdfast.Api.Routing;

/// <summary>The values of a path's parameters: two or three, so a list is enough.</summary>
internal sealed class RouteValues
{
    private readonly List<(string Name, string Value)> _values = [];

    public void Add(string name, string value) => _values.Add((name, value));

    public string this[string name]
    {
        get
        {
            foreach (var (key, value) in _values)
            {
                if (key == name) return value;
            }
            throw new InvalidOperationException($"the route has no parameter {name}");
        }
    }
}
