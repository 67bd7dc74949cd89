using System.Diagnostics;

namespace SequenceToy.Reliability.Kill;

/// <summary>The process that is killed: it writes the two versions in turn until then.</summary>
internal static class KilledWriter
{
    /// <summary>The word that it prints once it has written, with the milliseconds of one write.</summary>
    public const string Ready = "READY";

    /// <param name="writer">What writes.</param>
    /// <param name="path">The file to write.</param>
    /// <param name="versions">The files of the results whose output is written in turn.</param>
    public static int Run(Writer writer, string path, IEnumerable<string> versions)
    {
        EndWithParent();
        var results = versions.Select(version => ExperimentResult.Load(version)).ToArray();
        writer.Write(path, results[1]);
        var watch = Stopwatch.StartNew();
        writer.Write(path, results[0]);
        System.Console.Out.WriteLine(FormattableString.Invariant($"{Ready} {watch.ElapsedMilliseconds}"));
        while (true)
        {
            Array.ForEach(results, result => writer.Write(path, result));
        }
    }

    // Standard input ends with the parent process.
    private static void EndWithParent() => new Thread(() =>
    {
        while (System.Console.In.Read() >= 0)
        {
            // Nothing is written to it.
        }

        Environment.Exit(1);
    })
    { IsBackground = true }.Start();
}
