using System.CommandLine;
using Holdfast.Cli.Output;
using Holdfast.Client;

namespace Holdfast.Cli.Invocation;

/// <summary>One run of a command that talks to an agent.</summary>
internal sealed record Call(Surroundings Around, ParseResult Given, HoldfastClient Client, Paint Paint)
{
    internal TextWriter Out => Around.Out;

    internal T? Get<T>(Option<T> option) => Given.GetValue(option);

    internal T? Get<T>(Argument<T> argument) => Given.GetValue(argument);

    internal When When(bool verbose) => new(Around.Clock, verbose);

    internal void Line(string text = "") => Out.WriteLine(text);

    /// <summary>A title, bold on a terminal, after an empty line.</summary>
    internal void Title(string text)
    {
        Out.WriteLine();
        Out.WriteLine(Paint.Strong(text));
    }

    internal void Warn(string text) => Around.Error.WriteLine(Around.ErrorIsTerminal ? Paint.Middling(text) : text);

    /// <exception cref="CommandException">The answer is not yes.</exception>
    internal void Confirm(string question)
    {
        if (!Around.InIsTerminal) throw new CommandException($"{question} Nobody can be asked here: give -yes.");
        Out.Write($"{question} [y/N] ");
        using var reader = new StreamReader(Around.In, leaveOpen: true);
        if (reader.ReadLine()?.Trim() is not ("y" or "Y" or "yes")) throw new CommandException("Not done.");
    }
}
