using System.Text;
using SequenceToy.Sweeps;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.Tests.Sweeps;

/// <summary>A sweep with a folder: what is stored, continued, refused and reported.</summary>
public sealed class SweepFolderTests : IDisposable
{
    private static readonly string Undisturbed = Small.Text(Small.Sweep.Run());

    private readonly TemporarySweepFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Run_Folder_HasTheResultsOfARunWithout()
    {
        Small.Text(Small.Sweep.Run(folder.Path)).Should().Be(Undisturbed);
        Small.Text(SweepResults.Load(folder.Path)).Should().Be(Undisturbed);
        Directory.GetFiles(folder.Path).Select(Path.GetFileName).Should().HaveCount(2).And.Contain("sweep.json");
    }

    [Fact]
    public void WithSeedCount_OfAStoredSweep_KeepsItsRule()
    {
        var sweep = SequenceSweep.Of(Small.Experiment).WithSeedsUntil(0.5, 20);
        sweep.Run(folder.Path);

        SequenceSweep.Load(folder.Path).WithSeedCount(30).Run(folder.Path);

        SweepResults.Load(folder.Path).Cells.Single().Runs.Should().HaveCount(10, "the interval was narrow enough before");
        SequenceSweep.Load(folder.Path).MaxRuns.Should().Be(30);
    }

    [Fact]
    public void Run_OtherFirstSeed_IsAnotherSweep()
    {
        Small.Sweep.WithSeeds(2).Run(folder.Path);

        var act = () => Small.Sweep.WithSeeds(2, first: 100).Run(folder.Path);

        act.Should().Throw<ArgumentException>().WithMessage("*its seeds begin at 0; those of this sweep at 100*");
    }

    [Fact]
    public void Load_BuiltInTaskWithOwnTestData_DoesNotRepeatItWithOthers()
    {
        var task = new SumOfFirstTwo();
        var experiment = SequenceExperiment.For(task).WithSamples(40).WithTraining(epochs: 1).WithTestData(task.Generate(20, SequenceToy.Data.SeededRandom.ForSeed(1, SequenceToy.Data.RandomPurpose.Data)));
        SequenceSweep.Of(experiment).WithSeeds(1).Run(folder.Path);

        var act = () => SweepResults.Load(folder.Path).Cells[0].Cell.Experiment(seed: 0);

        act.Should().Throw<InvalidOperationException>();
    }

    // The checksum is correct, but another program wrote the line.
    [Theory]
    [InlineData("\"stop\":\"Completed\"", "\"stop\":\"Nonsense\"")]
    [InlineData("\"stop\":\"Completed\"", "\"stop\":\"77\"")]
    [InlineData("\"rmse\":", "\"mae\":")]
    public void Load_UnknownContentWithAChecksum_IsAProblem(string from, string to)
    {
        Small.Sweep.WithSeeds(1).WithThreads(1).Run(folder.Path);
        var file = folder.RunFiles.Single();
        File.WriteAllText(file, string.Concat(File.ReadLines(file).Select((line, i) => (i == 1 ? Changed(line, from, to) : line) + "\n")));

        var results = SweepResults.Load(folder.Path);

        results.RunCount.Should().Be(3);
        results.Problems.Should().ContainSingle().Which.Should().Contain("line 2");

        static string Changed(string line, string from, string to)
        {
            var text = line[..line.LastIndexOf(",\"check\"", StringComparison.Ordinal)].Replace(from, to, StringComparison.Ordinal);
            return $"{text},\"check\":\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text))[..8])}\"}}";
        }
    }

    [Fact]
    public void Run_TaskWithLengthsAndConditions_IsStoredWithTheirScores()
    {
        var sweep = SequenceSweep.Of(SequenceExperiment.For(new FlipFlop()).WithSamples(60, testSamples: 20).WithTraining(epochs: 1)).WithSeeds(2, first: 7);
        var results = sweep.Run(folder.Path);

        Small.Text(results).Should().Be(Small.Text(sweep.Run()));
        results.Cells[0].Runs.Should().OnlyContain(run => run.ByLength.Count > 0 && run.ByCondition.Count > 0 && run.Seed >= 7);
        SequenceSweep.Load(folder.Path).WithSeeds(3).Run(folder.Path).Cells[0].Runs.Select(run => run.Seed).Should().Equal(7, 8, 9);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(19)]
    public void Run_CanceledAndContinued_GivesTheSame(int after)
    {
        CancelAfter(after);

        Small.Text(Small.Sweep.Run(folder.Path)).Should().Be(Undisturbed);
        folder.RunFiles.Sum(file => File.ReadLines(file).Count()).Should().Be(20);
    }

    [Fact]
    public void Run_CompleteFolder_RunsNothingAgain()
    {
        Small.Sweep.Run(folder.Path);
        var reports = 0;

        Small.Sweep.Run(folder.Path, new Call(_ => reports++)).IsComplete.Should().BeTrue();

        reports.Should().Be(0);
        folder.RunFiles.Should().ContainSingle();
    }

    [Fact]
    public void Run_MoreSeeds_ContinuesTheSweep()
    {
        Small.Sweep.WithSeeds(2).Run(folder.Path);

        Small.Text(Small.Sweep.Run(folder.Path)).Should().Be(Undisturbed);
        SweepResults.Load(folder.Path).IsComplete.Should().BeTrue();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void Run_InShards_CompletesOnceEach(int shards)
    {
        foreach (var shard in Enumerable.Range(1, shards).Reverse())
        {
            Small.Sweep.WithShard(shard, shards).Run(folder.Path).IsComplete.Should().Be(shard == 1);
        }

        Small.Text(SweepResults.Load(folder.Path)).Should().Be(Undisturbed);
        folder.RunFiles.Sum(file => File.ReadLines(file).Count()).Should().Be(20);
    }

    [Fact]
    public void Run_SameShardTwiceAtOnce_DoesNoHarm()
    {
        Parallel.Invoke(() => Small.Sweep.Run(folder.Path), () => Small.Sweep.Run(folder.Path));

        Small.Text(SweepResults.Load(folder.Path)).Should().Be(Undisturbed);
    }

    // Cut at every kind of position: within the checksum, the numbers, the first byte.
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(40)]
    [InlineData(300)]
    public void Run_TornLastLine_IsReportedAndItsRunRedone(int missing)
    {
        CancelAfter(7);
        var file = folder.RunFiles[0];
        using (var stream = new FileStream(file, FileMode.Open))
        {
            stream.SetLength(stream.Length - missing);
        }

        SweepResults.Load(folder.Path).Problems.Should().Equal($"{Path.GetFileName(file)}, line 7: the record is torn; it is not used.");
        Small.Text(Small.Sweep.Run(folder.Path)).Should().Be(Undisturbed);
    }

    [Fact]
    public void Run_AnyAlteredByte_IsReportedAndItsRunRedone()
    {
        CancelAfter(3);
        var file = folder.RunFiles[0];
        var whole = File.ReadAllBytes(file);
        var end = Array.IndexOf(whole, (byte)'\n');
        for (var at = 0; at < end; at++)
        {
            byte[] altered = [.. whole];
            altered[at] ^= 1;
            File.WriteAllBytes(file, altered);

            var results = SweepResults.Load(folder.Path);
            (results.RunCount, results.Problems.Count > 0).Should().Be((2, true), "byte {0} was altered", at);
        }

        Small.Text(Small.Sweep.Run(folder.Path)).Should().Be(Undisturbed);
    }

    [Fact]
    public void Load_RecordsThatContradict_AreReported()
    {
        CancelAfter(1);
        var line = File.ReadAllText(folder.RunFiles[0]);
        var other = Sealed(line.Replace("\"epochs\":3", "\"epochs\":2", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder.Path, "runs-zzz.jsonl"), line + other);

        SweepResults.Load(folder.Path).Problems.Should().Equal("runs-zzz.jsonl, line 2: the record differs from an earlier record of the same run; it is not used.");
    }

    [Fact]
    public void Load_RunsOfOtherCells_AreLeftOut()
    {
        Small.Sweep.Run(folder.Path);
        using var other = new TemporarySweepFolder();
        SequenceSweep.Of(Small.Experiment.WithTraining(epochs: 1)).WithSeeds(2).Run(other.Path);
        File.Copy(other.RunFiles[0], Path.Combine(folder.Path, "runs-other.jsonl"));

        Small.Text(SweepResults.Load(folder.Path)).Should().Be(Undisturbed);
    }

    [Fact]
    public void Run_FolderOfAnotherSweep_IsRefusedWithTheDifference()
    {
        Small.Sweep.Run(folder.Path);
        string Refusal(SequenceSweep sweep) => sweep.Invoking(one => one.Run(folder.Path)).Should().Throw<ArgumentException>().Which.Message;
        SequenceSweep Over(int[] sizes, SequenceExperiment? experiment = null) => SequenceSweep.Of(experiment ?? Small.Experiment)
            .Over("hiddenSize", sizes, (before, size) => before.WithLstm(hiddenSize: size))
            .Over("learningRate", [0.001, 0.02], (before, rate) => before.WithTraining(learningRate: rate));

        Refusal(Over([1, 3])).Should().Contain("its axis 'hiddenSize' has the values '1', '2'; this sweep has '1', '3'");
        Refusal(Over([1, 2], Small.Experiment.WithTraining(epochs: 4))).Should().Contain("the setting epochs of the cell hiddenSize = 1, learningRate = 0.001 is 3; this sweep has 4");
        Refusal(SequenceSweep.Of(Small.Experiment)).Should().Contain("it has 2 axes; this sweep has 0");
        Refusal(SequenceSweep.Of(Small.Experiment).Over("size", [1], (before, _) => before)).Should().Contain("it has an axis 'hiddenSize' where this sweep has 'size'");
        Small.Text(SweepResults.Load(folder.Path)).Should().Be(Undisturbed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"schemaVersion\":1}")]
    [InlineData("[1,2]")]
    public void Load_DamagedDefinition_IsOneNamedException(string text)
    {
        Directory.CreateDirectory(folder.Path);
        File.WriteAllText(Path.Combine(folder.Path, "sweep.json"), text);

        FluentActions.Invoking(() => SweepResults.Load(folder.Path)).Should().Throw<SweepFormatException>().Which.Message.Should().StartWith(folder.Path);
        FluentActions.Invoking(() => Small.Sweep.Run(folder.Path)).Should().Throw<SweepFormatException>();
    }

    [Fact]
    public void Load_LaterVersion_IsRefused()
    {
        Small.Sweep.WithSeeds(1).Run(folder.Path);
        var file = Path.Combine(folder.Path, "sweep.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"schemaVersion\":1", "\"schemaVersion\":2", StringComparison.Ordinal));

        FluentActions.Invoking(() => SweepResults.Load(folder.Path)).Should().Throw<SweepFormatException>().WithMessage("*schemaVersion must be 1; it was 2.");
    }

    [Fact]
    public void Load_FolderWithoutSweep_IsRefused()
    {
        FluentActions.Invoking(() => SweepResults.Load(folder.Path)).Should().Throw<DirectoryNotFoundException>();
        Directory.CreateDirectory(folder.Path);
        FluentActions.Invoking(() => SweepResults.Load(folder.Path)).Should().Throw<SweepFormatException>().WithMessage("*the folder holds no sweep.");
    }

    [Fact]
    public void Run_CannotWriteFolder_ThrowsBeforeAnyRun()
    {
        var file = folder.Path + ".file";
        File.WriteAllText(file, "");
        var reports = 0;

        FluentActions.Invoking(() => Small.Sweep.Run(Path.Combine(file, "sweep"), new Call(_ => reports++))).Should().Throw<IOException>();

        reports.Should().Be(0);
    }

    [Fact]
    public void Experiment_OfALoadedCell_IsTheSame()
    {
        Small.Sweep.WithSeeds(1).Run(folder.Path);

        using var result = SweepResults.Load(folder.Path).Cells[3].Cell.Experiment(seed: 0).Run();

        result.Scores.Should().Be(Small.Sweep.WithSeeds(1).Run().Cells[3].Runs[0].Scores);
    }

    private void CancelAfter(int runs)
    {
        using var source = new CancellationTokenSource();
        Small.Sweep.WithThreads(1).Run(folder.Path, new Call(progress =>
        {
            if (progress.Completed == runs)
            {
                source.Cancel();
            }
        }), source.Token).RunCount.Should().Be(runs);
    }

    // With the checksum of the altered line.
    private static string Sealed(string line)
    {
        const string Start = ",\"check\":\"";
        var text = line[..line.IndexOf(Start, StringComparison.Ordinal)];
        var hash = System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return $"{text}{Start}{Convert.ToHexStringLower(hash)[..16]}\"}}\n";
    }
}
