using System.Diagnostics;

namespace SequenceToy.Reliability.Fuzz.Readers;

/// <summary>The console's command line in a process of its own: as <see cref="OptionsReader"/>, but a hundred times slower.</summary>
internal sealed class ProcessReader : OptionsReader
{
    private static readonly string Console = Path.Combine(AppContext.BaseDirectory, "SequenceToy.Console.dll");

    public override string Name => "process";

    public override bool IsOnlyByName => true;

    protected override (int Code, string Error) Call(string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Console, .. args]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        output.Wait();
        return (process.ExitCode, error);
    }
}
