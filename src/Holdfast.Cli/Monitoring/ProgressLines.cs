using Holdfast.Cli.Invocation;
using Holdfast.Cli.Output;

namespace Holdfast.Cli.Monitoring;

/// <summary>Lines with the time in front, for following something; on a terminal a last line that changes in place.</summary>
internal sealed class ProgressLines(Call call)
{
    private readonly When _when = call.When(verbose: true);
    private bool _transient;

    internal void Head(string text) => Write($"{call.Paint.Strong("==>")} {Now()}: {text}");

    internal void Line(string text) => Write($"    {Now()}: {text}");

    internal void Detail(string text) => Write($"      {text}");

    /// <summary>Shown on a terminal only, until the next line.</summary>
    internal void Transient(string text)
    {
        if (!call.Around.OutIsTerminal) return;
        Erase();
        call.Out.Write($"    {text}");
        _transient = true;
    }

    private void Write(string text)
    {
        Erase();
        call.Line(text);
    }

    private void Erase()
    {
        if (_transient) call.Out.Write("\r\e[K");
        _transient = false;
    }

    private string Now() => _when.Absolute(call.Around.Clock.GetUtcNow());
}
