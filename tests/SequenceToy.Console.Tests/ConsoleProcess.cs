using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SequenceToy.Console.Tests;

/// <summary>The console as people start it: a process of its own, its output piped.</summary>
internal sealed class ConsoleProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly Task<string> error;

    private ConsoleProcess(ProcessStartInfo start)
    {
        process = Process.Start(start)!;
        error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Runs it to its end.</summary>
    public static Ended Run(params string[] args)
    {
        using var console = new ConsoleProcess(StartInfo("dotnet", args));
        return console.WaitForEnd();
    }

    /// <summary>Runs it to its end with one more environment variable.</summary>
    public static Ended RunWith(string variable, string value, params string[] args)
    {
        var start = StartInfo("dotnet", args);
        start.Environment[variable] = value;
        using var console = new ConsoleProcess(start);
        return console.WaitForEnd();
    }

    /// <summary>Runs it to its end in a shell that redirects it: <c>2&gt;&amp;-</c>.</summary>
    public static Ended RunRedirected(string redirection, params string[] args)
    {
        var start = StartInfo("dotnet", args);
        var words = string.Join(' ', start.ArgumentList);
        start.FileName = "sh";
        start.ArgumentList.Clear();
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"dotnet {words} {redirection}");
        using var console = new ConsoleProcess(start);
        return console.WaitForEnd();
    }

    /// <summary>Starts it so that it hears Ctrl-C even where the tests themselves were started to ignore it, as a shell's background jobs are.</summary>
    public static ConsoleProcess StartInterruptible(params string[] args)
    {
        var start = StartInfo("env", args);
        start.ArgumentList.Insert(0, "--default-signal=INT");
        start.ArgumentList.Insert(1, "dotnet");
        return new ConsoleProcess(start);
    }

    /// <summary>Reads lines up to one that starts with these words, and returns it.</summary>
    public string ReadUntil(string words)
    {
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.StartsWith(words, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"No line started with {words}; standard error: {error.Result}");
    }

    /// <summary>Ctrl-C, or another signal.</summary>
    public void Interrupt(string signal = "INT")
    {
        using var kill = Process.Start("sh", ["-c", $"kill -{signal} " + process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Reads the rest of its output and waits.</summary>
    public Ended WaitForEnd()
    {
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The console was still running after {Patience}.");
        }

        return new Ended(process.ExitCode, output.Result, error.Result);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private static ProcessStartInfo StartInfo(string program, string[] args) =>
        new(program, [Path.Combine(AppContext.BaseDirectory, "SequenceToy.Samples.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
}

/// <summary>The exit code and the output of a process.</summary>
internal sealed record Ended(int ExitCode, string Output, string Error);
