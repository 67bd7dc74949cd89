using System.Text.Json;
using SequenceToy.Console.Commands;
using SequenceToy.Reliability.Fuzz.Mutations;
using Spectre.Console.Testing;

namespace SequenceToy.Reliability.Fuzz.Readers;

/// <summary>The console's command line, in this process. An input is a JSON array of arguments.</summary>
internal class OptionsReader : Reader
{
    private readonly ConsoleFiles files = new();

    public override string Name => "options";

    public override string FileName => "arguments.json";

    public override int Weight => 4;

    // Some commands train, with threads of their own.
    public override long MostBytes(long fileBytes) => long.MaxValue;

    public override IReadOnlyList<byte[]> MakeCorpus(string folder)
    {
        files.Make(folder);
        return [.. ConsoleCalls.Valid.Select(call => JsonSerializer.SerializeToUtf8Bytes(call))];
    }

    public override Mutation Mutate(byte[] valid, SeededRandom random) => ArgumentsMutation.Of(valid, random);

    // All problems are reported by the exit code.
    public override bool IsDocumented(Exception problem) => problem is RefusedException;

    public override object? Read(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        var args = JsonSerializer.Deserialize<string[]>(File.ReadAllBytes(path))!;
        files.CopyTo(folder);
        var (code, error) = Call([.. args.Select(arg => arg.Replace(BadValues.Folder, folder, StringComparison.Ordinal))]);
        files.CheckUnchanged(folder, args, code);
        return code switch
        {
            CommandLine.Completed or CommandLine.Canceled when error.Length == 0 => null,
            CommandLine.BadInput => throw Refused(error),
            _ => throw new BrokenPromiseException($"exit code {code}, standard error {error}"),
        };
    }

    /// <summary>Runs the console and returns its exit code and what it wrote to standard error.</summary>
    protected virtual (int Code, string Error) Call(string[] args)
    {
        using var console = new TestConsole();
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (CommandLine.Invoke(args, console, output, error), error.ToString());
    }

    private static RefusedException Refused(string error)
    {
        var lines = error.TrimEnd('\n', '\r').ReplaceLineEndings("\n").Split('\n');
        return error.Length == 0 ? throw new BrokenPromiseException("exit code 2 without a message")
            : lines.Length > 2 ? throw new BrokenPromiseException($"more than two lines: {error}")
            : error.Contains("   at ", StringComparison.Ordinal) ? throw new BrokenPromiseException($"a stack trace: {error}")
            : new RefusedException(lines[0]);
    }

    /// <summary>The exception for arguments that were refused as promised.</summary>
    private sealed class RefusedException(string message) : Exception(message);
}
