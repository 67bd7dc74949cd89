using System.Diagnostics;
using System.Runtime.CompilerServices;
using SequenceToy.Training;
using SequenceToy.Training.Schedules;

namespace SequenceToy.LearningTests.Killed;

/// <summary>The training that is killed: this assembly started anew in a process of its own, which an environment variable tells what to do before any test framework begins.</summary>
internal sealed class Victim : IDisposable
{
    private const string Variable = "SEQUENCETOY_VICTIM";

    private readonly Process process;

    private Victim(Process process) => this.process = process;

    /// <summary>The whole training, with all that a checkpoint may have to hold.</summary>
    public static SequenceExperiment Experiment { get; } = SequenceExperiment.For(new Tasks.SumOfFirstTwo())
        .WithSamples(50, testSamples: 20, freshEachEpoch: true)
        .WithLstm(hiddenSize: 12, layers: 2, dropout: 0.1)
        .WithTraining(epochs: 2500, batchSize: 40)
        .WithSchedule(new PlateauSchedule())
        .WithEarlyStopping(patience: 2500)
        .WithSnapshots()
        .WithSeed(7);

    /// <summary>Begins it, or goes on with it where there is a file, in a process of its own.</summary>
    /// <param name="path">The checkpoint, written after every epoch.</param>
    /// <param name="waits">Whether to return only when it has written one of its own.</param>
    public static Victim Start(string path, bool waits)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Victim).Assembly.Location]) { RedirectStandardOutput = true };
        start.Environment[Variable] = path;
        var process = Process.Start(start)!;
        if (waits)
        {
            process.StandardOutput.ReadLine();
        }

        return new Victim(process);
    }

    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose() => process.Dispose();

    [ModuleInitializer]
    internal static void BeOne()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { } path)
        {
            var experiment = File.Exists(path) ? SequenceExperiment.Resume(path) : Experiment.WithCheckpoints(path, 1);
            experiment.Run(new Announcement(path)).Dispose();
            Environment.Exit(0);
        }
    }

    // Says when it has written a checkpoint, and gives an epoch the time that it has in a larger training.
    private sealed class Announcement(string path) : IProgress<EpochRecord>
    {
        private readonly DateTime before = File.GetLastWriteTimeUtc(path);
        private bool isMade;

        public void Report(EpochRecord value)
        {
            if (!isMade && File.GetLastWriteTimeUtc(path) != before)
            {
                Console.WriteLine("written");
                isMade = true;
            }

            Thread.Sleep(1);
        }
    }
}
