using SequenceToy.Sweeps;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.Tests.Sweeps;

/// <summary>Sweeps that are read from their folders, and folders that are joined.</summary>
public sealed class SweepFoldersTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("sequence-toy-").FullName;

    [Fact]
    public void Load_DefinedSweep_RunsAsTheSweepItself()
    {
        var direct = Sweep(2, 3).Run();
        Sweep(2, 3).WithShard(1, 2).Run(Path.Combine(root, "a"));

        var loaded = SequenceSweep.Load(Path.Combine(root, "a"));
        var continued = loaded.Run(Path.Combine(root, "a"));

        (loaded.MaxRuns, Sweep(2, 3).MaxRuns).Should().Be((6, 6));
        loaded.Axes.Should().Equal(Sweep(2, 3).Axes);
        loaded.Cells.Select(cell => cell.Key).Should().Equal(direct.Cells.Select(cell => cell.Cell.Key));
        continued.IsComplete.Should().BeTrue();
        Scores(continued).Should().Equal(Scores(direct));
    }

    [Fact]
    public void Load_SweepFromAFolder_KeepsItsCells()
    {
        Sweep(2, 3).WithShard(1, 6).Run(Path.Combine(root, "a"));
        var loaded = SequenceSweep.Load(Path.Combine(root, "a"));

        loaded.Invoking(sweep => sweep.Over("x", [1], (experiment, _) => experiment)).Should().Throw<InvalidOperationException>();
        loaded.Invoking(sweep => sweep.WithRandomCells(1)).Should().Throw<InvalidOperationException>();
        loaded.WithSeeds(5).MaxRuns.Should().Be(10);
    }

    [Fact]
    public void Load_KeyThatDoesNotFitTheSettings_IsRefused()
    {
        Sweep(2, 3).WithShard(1, 6).Run(Path.Combine(root, "a"));
        var file = Path.Combine(root, "a", "sweep.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"hiddenSize\":3", "\"hiddenSize\":4", StringComparison.Ordinal).Replace("\"hiddenSize\": 3", "\"hiddenSize\": 4", StringComparison.Ordinal));

        new Action(() => SequenceSweep.Load(Path.Combine(root, "a"))).Should().Throw<SweepFormatException>().WithMessage("*cell 1*");
        new Action(() => SequenceSweep.Load(root)).Should().Throw<SweepFormatException>();
        new Action(() => SequenceSweep.Load(Path.Combine(root, "none"))).Should().Throw<DirectoryNotFoundException>();
    }

    [Fact]
    public void Merge_FoldersOfShards_GivesAllRunsOnce()
    {
        var (first, second, all) = (Path.Combine(root, "a"), Path.Combine(root, "b"), Path.Combine(root, "c"));
        Sweep(2, 3).WithShard(1, 2).Run(first);
        Sweep(2, 3).WithShard(2, 2).Run(second);

        var merged = SweepResults.Merge([first, second], all);
        var files = Directory.GetFiles(all);
        var again = SweepResults.Merge([second, first, second], all);

        (merged.RunCount, merged.IsComplete, again.RunCount).Should().Be((6, true, 6));
        merged.Problems.Should().BeEmpty();
        Scores(merged).Should().Equal(Scores(Sweep(2, 3).Run()));
        Directory.GetFiles(all).Should().BeEquivalentTo(files);
    }

    [Fact]
    public void Merge_FoldersThatDoNotBelongTogether_IsRefusedAndWritesNothing()
    {
        var (first, second, all) = (Path.Combine(root, "a"), Path.Combine(root, "b"), Path.Combine(root, "c"));
        Sweep(2, 3).WithShard(1, 6).Run(first);
        Sweep(2, 4).WithShard(1, 6).Run(second);
        Directory.CreateDirectory(Path.Combine(root, "full"));
        File.WriteAllText(Path.Combine(root, "full", "notes.txt"), "mine");

        new Action(() => SweepResults.Merge([first, second], all)).Should().Throw<ArgumentException>().WithMessage("folders must hold one sweep; *b differs from *a: *");
        new Action(() => SweepResults.Merge([], all)).Should().Throw<ArgumentException>();
        new Action(() => SweepResults.Merge([first], first + "/")).Should().Throw<ArgumentException>().WithMessage("output must be another folder*");
        new Action(() => SweepResults.Merge([first], second)).Should().Throw<ArgumentException>().WithMessage("output must be a new or empty folder*");
        new Action(() => SweepResults.Merge([first], Path.Combine(root, "full"))).Should().Throw<ArgumentException>().WithMessage("output must be a new or empty folder*");
        Directory.Exists(all).Should().BeFalse();
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static SequenceSweep Sweep(params int[] sizes) =>
        SequenceSweep.Of(SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(40).WithTraining(epochs: 1, batchSize: 8))
            .Over("hiddenSize", sizes, (experiment, size) => experiment.WithLstm(hiddenSize: size)).WithSeeds(3).WithThreads(1);

    private static IEnumerable<double> Scores(SweepResults results) => results.Cells.SelectMany(cell => cell.Scores());
}
