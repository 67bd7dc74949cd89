using System.Diagnostics;

namespace SequenceToy.Reliability.Limits;

/// <summary>Runs the console as a process under limits of the system, over files of an earlier run.</summary>
internal sealed class LimitRun : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ScratchFolder scratch = new();
    private readonly string folder;
    private readonly Dictionary<string, string> environment;

    /// <param name="console">The console's assembly.</param>
    public LimitRun(string console)
    {
        folder = scratch.Create("files");
        environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["console"] = $"dotnet {console}",
            ["folder"] = folder,

            // Permissions do not limit the superuser.
            ["nobody"] = Environment.IsPrivilegedProcess ? "setpriv --reuid=65534 --clear-groups" : "",
        };
        Directory.CreateDirectory(Path.Combine(folder, "small"));
        var readOnly = Directory.CreateDirectory(Path.Combine(folder, "read-only"));
        File.WriteAllLines(Path.Combine(folder, "data.csv"), ["a,b,c", "1,2,3", "4,5,6"]);
        var (code, error) = Start("$console run sum --epochs 2 --quiet --save $folder/model.safetensors --json $folder/run.json");
        if (code != 0)
        {
            throw new InvalidOperationException($"The console must run without limits; it ended with {code}: {error}");
        }

        if (OperatingSystem.IsLinux())
        {
            readOnly.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
            new DirectoryInfo(folder).UnixFileMode |= UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
            new DirectoryInfo(folder).Parent!.UnixFileMode |= UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        }
    }

    /// <summary>Runs all cases, prints what was found and returns the exit code.</summary>
    public int Run(IReadOnlyList<LimitCase> cases)
    {
        var findings = 0;
        foreach (var limit in cases)
        {
            if (Problem(limit) is { } problem)
            {
                findings++;
                System.Console.Out.WriteLine($"{limit.Name}: {problem}");
            }
        }

        System.Console.Out.WriteLine($"{cases.Count} cases, {findings} findings");
        return findings == 0 ? 0 : 1;
    }

    public void Dispose() => scratch.Dispose();

    private string? Problem(LimitCase limit)
    {
        var (code, error) = Start(limit.Script);
        var lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return !limit.ExitCodes.Contains(code) ? $"ended with {code}: {error}"
            : lines.Length > LimitCase.MostLines || error.Contains("   at ", StringComparison.Ordinal) ? $"wrote {lines.Length} lines: {error}"
            : Damage();
    }

    // Whatever happened, the files of the earlier run or newer ones can be read, and nothing is left over.
    private string? Damage()
    {
        try
        {
            using var result = ExperimentResult.Load(Path.Combine(folder, "model.safetensors"));
            using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "run.json")));
            var left = Directory.EnumerateFiles(Path.Combine(folder, "read-only")).Concat(Directory.EnumerateFiles(folder, "*.tmp")).FirstOrDefault();
            return left is null ? null : $"left {left}";
        }
        catch (Exception problem) when (problem is FormatException or IOException or System.Text.Json.JsonException)
        {
            return $"damaged a file: {problem.Message}";
        }
    }

    private (int Code, string Error) Start(string script)
    {
        var start = new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var (error, output) = (process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            return (-1, "no end");
        }

        Task.WaitAll(error, output);
        return (process.ExitCode, error.Result);
    }
}
