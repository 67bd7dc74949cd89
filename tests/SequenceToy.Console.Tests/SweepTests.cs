using System.Globalization;
using System.Text.Json.Nodes;
using Parquet;

namespace SequenceToy.Console.Tests;

public sealed class SweepTests
{
    private static readonly string[] Small = ["--samples", "60", "--epochs", "2", "--batch-size", "8"];
    private static readonly string[] Both = ["sweep", "sum", "--over", "hidden=2..3", "--over", "learning-rate=1e-3,1e-2", "--seeds", "3", .. Small];

    [Fact]
    public void Invoke_Sweep_ShowsATableAHeatMapAndASentence()
    {
        var ended = Invoked.With(Both);

        (ended.ExitCode, ended.Error).Should().Be((0, ""));
        ended.Output.Should().ContainAll("hidden", "learning-rate", "Reached", "the goal", "RMSE", "hidden (rows) and learning-rate (columns)", "Intervals: 95%", "12 runs.");
        ended.Output.Split('\n').Should().OnlyContain(line => line.Length <= 80);
    }

    [Fact]
    public void Invoke_SweepQuiet_IsOneLine() =>
        Invoked.With([.. Both, "--quiet"]).Output.TrimEnd().Should().NotContain("\n").And.StartWith("Best: hidden = ");

    [Fact]
    public void Invoke_SweepAsJson_HasTheAgreedShape()
    {
        var ended = Invoked.With([.. Both, "--json", "-"]);
        var document = JsonNode.Parse(ended.Output)!;

        ended.Error.Should().BeEmpty();
        Names(document).Should().Equal("schemaVersion", "task", "axes", "cells", "isComplete", "problems");
        (document["schemaVersion"]!.GetValue<int>(), document["task"]!.GetValue<string>(), document["isComplete"]!.GetValue<bool>()).Should().Be((1, "sum-of-first-two", true));
        var cells = document["cells"]!.AsArray();
        cells.Select(cell => string.Join(' ', cell!["values"]!.AsArray().Select(value => value!.GetValue<string>()))).Should().Equal("2 1e-3", "2 1e-2", "3 1e-3", "3 1e-2");
        foreach (var cell in cells)
        {
            Names(cell!).Should().Equal("values", "settings", "seeds", "failed", "successRate", "scores", "sequencesUntilSolved");
            cell!["seeds"]!.GetValue<int>().Should().Be(3);
            Names(cell["successRate"]!).Should().Equal("value", "low", "high");
            Names(cell["scores"]!["rmse"]!).Should().Equal("iqm", "median", "low", "high");
            Names(cell["sequencesUntilSolved"]!).Should().Equal("ert", "median");
        }

        cells[3]!["settings"]!["recurrent"]!["hiddenSize"]!.GetValue<int>().Should().Be(3);
        cells[3]!["settings"]!["training"]!["learningRate"]!.GetValue<double>().Should().Be(0.01);
        cells[3]!["settings"]!["samples"]!.GetValue<int>().Should().Be(60);
    }

    // A cell is what run does with the same options.
    [Fact]
    public void Invoke_CellWithOptionsThatDependOnEachOther_IsTheRunWithTheSameOptions()
    {
        string[] given = ["--samples", "60", "--epochs", "2", "--optimizer", "sgd", "--fresh-data"];
        var swept = JsonNode.Parse(Invoked.With(["sweep", "parity", "--over", "steps=4,6", "--over", "batch-size=8,16", "--over", "network=gru,lstm", "--seeds", "1", .. given, "--json", "-"]).Output)!;
        var run = JsonNode.Parse(Invoked.With(["run", "parity", "--steps", "6", "--batch-size", "8", "--network", "lstm", "--seed", "0", .. given, "--json", "-"]).Output)!;

        var cell = swept["cells"]!.AsArray().Single(each => each!["values"]!.ToJsonString() == """["6","8","lstm"]""")!;
        cell["settings"]!.ToJsonString().Should().Be(run["settings"]!.ToJsonString());
        var (metric, score) = cell["scores"]!.AsObject().Single();
        score!["iqm"]!.GetValue<double>().Should().Be(run["scores"]![metric]!.GetValue<double>());
    }

    [Theory]
    [InlineData("sweep", "task must be given", "--continue")]
    [InlineData("sweep nope", "task must be ", "it was nope.")]
    [InlineData("sweep sum --over hidden", "--over must be a name and values", "it was hidden.")]
    [InlineData("sweep sum --over nope=1", "--over must name one of ", "hidden, ", "learning-rate", "it was nope.")]
    [InlineData("sweep sum --over seed=1,2", "--over must name one of ", "it was seed.")]
    [InlineData("sweep sum --over quiet=true", "--over must name one of ", "it was quiet.")]
    [InlineData("sweep sum --over hidden=", "--over hidden must have values", "it was empty.")]
    [InlineData("sweep sum --over hidden=2,,3", "--over hidden must have values", "it was 2,,3.")]
    [InlineData("sweep sum --over hidden=2,3,2", "--over hidden must have different values", "2 and 2")]
    [InlineData("sweep sum --over learning-rate=1e-3,0.001", "--over learning-rate must have different values", "1e-3 and 0.001")]
    [InlineData("sweep sum --over hidden=5..2", "--over hidden must have the smaller number", "it was 5..2.")]
    [InlineData("sweep sum --over hidden=1..200000", "--over hidden must have at most 100000 values")]
    [InlineData("sweep sum --over hidden=1..1000 --over layers=1..1000", "--over must give at most 100,000 cells", "--random")]
    [InlineData("sweep sum --over hidden=2,3 --hidden 4", "--over hidden ", " --hidden.")]
    [InlineData("sweep sum --over hidden=2 --over hidden=3", "--over must name each option once; hidden")]
    [InlineData("sweep sum --over hidden=2,many", "--over hidden=many: --hidden must be a whole number such as 16; it was many.")]
    [InlineData("sweep sum --over hidden=2,0", "--over hidden=0: --hidden must be from 1 to 8192; it was 0.")]
    [InlineData("sweep sum --over network=lstm,cnn", "--over network=cnn: --network must be one of lstm, gru, rnn; it was cnn.")]
    [InlineData("sweep sum --over hidden=2 --over steps=1", "--over hidden=2 steps=1: --steps must be from 2 to 100000; it was 1.")]
    [InlineData("sweep sum --over batch-size=5,900", "batch-size = 900: --batch-size must be from 1 to 800", "it was 900.")]
    [InlineData("sweep sum --hidden 0", "--hidden must be from 1 to 8192; it was 0.")]
    [InlineData("sweep sum --seeds 0", "--seeds must be from 1 to 1000000; it was 0.")]
    [InlineData("sweep sum --first-seed -1", "--first-seed must be from 0 to 1000000000; it was -1.")]
    [InlineData("sweep sum --first-seed 5 --halving 2", "--first-seed must not be given with --halving", "it was 5.")]
    [InlineData("sweep --continue / --first-seed 3", "--first-seed must be left out with --continue")]
    [InlineData("sweep sum --seeds-until 0.6", "--seeds-until must be above 0 and at most 0.5; it was 0.6.")]
    [InlineData("sweep sum --seeds-until nan", "--seeds-until must be above 0")]
    [InlineData("sweep sum --halving 21", "--halving must be from 1 to 20; it was 21.")]
    [InlineData("sweep sum --halving 2 --seeds-until 0.1", "--halving and --seeds-until ")]
    [InlineData("sweep sum --random 0", "--random must be from 1 to 100000; it was 0.")]
    [InlineData("sweep sum --threads 0", "--threads must be from 1 to 1024; it was 0.")]
    [InlineData("sweep sum --shard 1/4", "--output must be given with a shard")]
    [InlineData("sweep sum --shard 5/4 --output x", "--shard must be ", "it was 5/4.")]
    [InlineData("sweep sum --shards 4 --output x", "--shards needs --shard")]
    [InlineData("sweep sum --define-only", "--define-only needs --output")]
    [InlineData("sweep sum --dry-run --json -", "--json must be left out with --dry-run")]
    [InlineData("sweep sum --json /no/such/folder/x.json", "--json must be ")]
    [InlineData("sweep sum --output /dev/null", "--output must be a folder; it was /dev/null.")]
    [InlineData("sweep sum --continue /no/such/folder", "task must be left out with --continue", "it was sum.")]
    [InlineData("sweep --continue /no/such/folder", "--continue must be a folder that exists; it was /no/such/folder.")]
    [InlineData("sweep --continue / --hidden 3", "--hidden must be left out with --continue")]
    [InlineData("sweep show /no/such/folder", "folder must be a folder that exists; it was /no/such/folder.")]
    [InlineData("sweep show / --export x.txt", "--export must be a .csv or .parquet file; it was x.txt.")]
    [InlineData("sweep show / --run-reports 3", "--run-reports must be given with --report")]
    [InlineData("sweep show / --report x.html --run-reports 0", "--run-reports must be from 1 to 100; it was 0.")]
    [InlineData("run sum --sweep /no/such/folder --report x.html", "--sweep must be a folder that exists; it was /no/such/folder.")]
    [InlineData("sweep merge /no/such/folder --output x", "folders must be a folder that exists; it was /no/such/folder.")]
    [InlineData("sweep script / --shards 3", "--slurm or --kubernetes must be given; neither was.")]
    [InlineData("sweep script / --slurm", "Option '--shards' is required")]
    public void Invoke_BadInput_IsOneLineOnStandardErrorAndTwo(string words, params string[] parts)
    {
        var ended = Invoked.With(words.Split(' '));

        (ended.ExitCode, ended.Output).Should().Be((2, ""));
        ended.Error.Should().ContainAll(parts);
        ended.Error.TrimEnd().Should().NotContain("\n");
    }

    [Fact]
    public void Invoke_SweepTwiceInAFolder_RunsOnce()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathTo("new/sweep");

        var first = Invoked.With([.. Both, "--output", path]);
        var files = Directory.GetFiles(path);
        var second = Invoked.With([.. Both, "--output", path]);
        var shown = Invoked.With("sweep", "show", path, "--by", "hidden");

        (first.ExitCode, second.ExitCode, shown.ExitCode).Should().Be((0, 0, 0));
        second.Output.Should().Be(first.Output);
        Directory.GetFiles(path).Should().BeEquivalentTo(files).And.HaveCount(2);
        shown.Output.Should().ContainAll("hidden", "Reached the goal", "Intervals: 95%");
    }

    [Fact]
    public void Invoke_OtherSweepInTheFolder_IsRefusedWithTheDifference()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathTo("sweep");
        Invoked.With(["sweep", "sum", "--seeds", "1", .. Small, "--output", path]);

        var ended = Invoked.With(["sweep", "sum", "--seeds", "1", .. Small, "--clip", "0.5", "--output", path]);

        (ended.ExitCode, ended.Output).Should().Be((2, ""));
        ended.Error.Should().StartWith("--output must be new or hold this sweep; ").And.ContainAll("radient", "0.5");
    }

    [Fact]
    public void Invoke_ShardsAndMerge_GiveTheWholeSweep()
    {
        using var folder = new TemporaryFolder();
        var (first, second, all) = (folder.PathTo("a"), folder.PathTo("b"), folder.PathTo("c"));
        var whole = Invoked.With([.. Both, "--json", "-"]).Output;

        var one = Invoked.With([.. Both, "--output", first, "--shard", "1/2"]);
        Invoked.With([.. Both, "--output", second, "--shard", "2/2"]);
        var merged = Invoked.With("sweep", "merge", first, second, "--output", all);
        var again = Invoked.With("sweep", "merge", second, first, "--output", all);

        one.Output.Should().StartWith("Shard 1 of 2 (--shard).").And.MatchRegex("other\\s+shards\\s+are\\s+not\\s+complete\\s+yet");
        merged.Output.Should().Be($"{all}: 12 runs of 2 folders, complete\n");
        again.Output.Should().Be(merged.Output);
        Directory.GetFiles(all).Should().HaveCount(3);
        Invoked.With("sweep", "show", all, "--json", "-").Output.Should().Be(whole);
    }

    [Fact]
    public void Invoke_MergeOfDifferentSweeps_IsRefusedWithTheDifference()
    {
        using var folder = new TemporaryFolder();
        var (first, second, all) = (folder.PathTo("a"), folder.PathTo("b"), folder.PathTo("c"));
        Invoked.With(["sweep", "sum", "--over", "hidden=2,3", "--define-only", .. Small, "--output", first]);
        Invoked.With(["sweep", "sum", "--over", "hidden=2,4", "--define-only", .. Small, "--output", second]);

        var ended = Invoked.With("sweep", "merge", first, second, "--output", all);

        (ended.ExitCode, ended.Output).Should().Be((2, ""));
        ended.Error.Should().StartWith("folders must hold one sweep; ").And.ContainAll("hidden", "3", "4");
        Directory.Exists(all).Should().BeFalse();
        Invoked.With("sweep", "merge", first, "--output", first).Error.Should().StartWith("--output must be another folder");
    }

    [Theory]
    [InlineData("sum", "--preset", "tutorial")]
    [InlineData("sum", "--network", "gru", "--loss", "huber", "--schedule", "cosine")]
    [InlineData("parity", "--steps", "5", "--forget-bias", "1.5", "--early-stopping", "3")]
    [InlineData("reber", "--fresh-data")]
    [InlineData("alternating", "--test-steps", "41..50", "--optimizer", "sgd")]
    public void Invoke_DefinedSweep_ContinuesWithTheSameCells(string task, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathTo("sweep");

        var defined = Invoked.With(["sweep", task, "--over", "hidden=2,3", "--seeds", "1", "--epochs", "1", "--samples", "300", .. options, "--define-only", "--output", path]);
        var continued = Invoked.With("sweep", "--continue", path, "--json", "-");
        var direct = Invoked.With(["sweep", task, "--over", "hidden=2,3", "--seeds", "1", "--epochs", "1", "--samples", "300", .. options, "--json", "-"]);

        (defined.ExitCode, defined.Error).Should().Be((0, ""));
        (continued.ExitCode, continued.Error).Should().Be((0, ""));
        continued.Output.Should().Be(direct.Output);
    }

    [Theory]
    [InlineData("--seeds 3 --random 2", "3 3")]
    [InlineData("--seeds 4 --halving 2", "2 2 4 4")]
    [InlineData("--seeds 12 --seeds-until 0.5", "10 10 10 10")]
    public void Invoke_SeedRules_DecideTheRunsOfEachCell(string rule, string runs)
    {
        var document = JsonNode.Parse(Invoked.With(["sweep", "sum", "--over", "hidden=2,3", "--over", "learning-rate=1e-3,1e-2", .. rule.Split(' '), .. Small, "--json", "-"]).Output)!;

        var seeds = document["cells"]!.AsArray().Select(cell => cell!["seeds"]!.GetValue<int>());
        seeds.Order().Should().Equal(runs.Split(' ').Select(text => int.Parse(text, CultureInfo.InvariantCulture)).Order());
    }

    [Fact]
    public void Invoke_DryRun_ShowsCountsAndWritesNothing()
    {
        using var folder = new TemporaryFolder();

        var ended = Invoked.With([.. Both, "--dry-run", "--shard", "1/5", "--output", folder.PathTo("new")]);

        (ended.ExitCode, ended.Error).Should().Be((0, ""));
        ended.Output.Should().MatchRegex("Cells +4\n").And.MatchRegex("Runs +12\n").And.MatchRegex("Runs per shard +3 \\(5 shards\\)").And.Contain("trial run");
        folder.Entries.Should().BeEmpty();
    }

    [Fact]
    public void Invoke_ShowOfADamagedFolder_ReportsTheRecordOnStandardError()
    {
        using var folder = new TemporaryFolder();
        var (path, csv) = (folder.PathTo("sweep"), folder.PathTo("runs.csv"));
        Invoked.With(["sweep", "sum", "--seeds", "3", .. Small, "--output", path]);
        var file = Directory.GetFiles(path, "runs-*").Single();
        File.WriteAllText(file, File.ReadAllText(file)[..^20]);

        var page = csv + ".html";
        var ended = Invoked.With("sweep", "show", path, "--export", csv, "--report", page);
        File.ReadAllText(page).Should().StartWith("<!DOCTYPE html>");
        File.Delete(page);

        ended.ExitCode.Should().Be(0);
        ended.Error.Should().Contain("line 3").And.Contain("torn");
        ended.Output.Should().Contain("Not complete: 2 runs");
        File.ReadAllLines(csv).Should().HaveCount(3);
        File.ReadAllText(csv).Should().StartWith("seed,solved,");
    }

    [Theory]
    [InlineData("sweep show {folder} --json {folder}/sweep.json", "--json")]
    [InlineData("sweep show {folder} --json {folder}/runs-x.jsonl", "--json")]
    [InlineData("sweep show {folder} --report {folder}/sweep.json", "--report")]
    [InlineData("sweep show {folder} --export {folder}/../sweep/runs-1.jsonl", "--export")]
    [InlineData("sweep script {folder} --slurm --shards 4 --output {folder}/sweep.json", "--output")]
    [InlineData("sweep --continue {folder} --json {folder}/sweep.json", "--json")]
    public void Invoke_FileOfTheSweepAsOutput_IsRefused(string words, string option)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathTo("sweep");
        Invoked.With(["sweep", "sum", "--seeds", "1", .. Small, "--output", path]);
        var before = Directory.GetFiles(path).ToDictionary(file => file, File.ReadAllText);

        var ended = Invoked.With(words.Replace("{folder}", path, StringComparison.Ordinal).Split(' '));

        (ended.ExitCode, ended.Output).Should().Be((2, ""));
        ended.Error.Should().StartWith($"{option} must ");
        Directory.GetFiles(path).ToDictionary(file => file, File.ReadAllText).Should().Equal(before);
    }

    [Theory]
    [InlineData("\"values\":[\"2\"]", "\"values\":[\"7\"]", "one of the values of each axis")]
    [InlineData("\"key\":", "\"keys\":", "at line 1, byte ")]
    [InlineData("\"firstSeed\":0", "\"firstSeed\":-5", "must be from 0 to 1000000000; it was -5.")]
    [InlineData("\"version\":\"0.1.0\"", "\"version\":\"9.9.9\"", null)]
    public void Invoke_ChangedDefinition_IsRefusedInPlainWords(string from, string to, string? part)
    {
        using var folder = new TemporaryFolder();
        var (path, page) = (folder.PathTo("sweep"), folder.PathTo("run.html"));
        Invoked.With(["sweep", "sum", "--over", "hidden=2,3", "--seeds", "1", .. Small, "--output", path]);
        var file = Path.Combine(path, "sweep.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace(from, to, StringComparison.Ordinal));

        var ended = part is null
            ? Invoked.With(["run", "sum", "--hidden", "2", .. Small, "--report", page, "--sweep", path])
            : Invoked.With("sweep", "show", path);

        (ended.ExitCode, ended.Output).Should().Be((2, ""));
        ended.Error.Should().Contain(part ?? "task, settings and version").And.NotContain("System");
    }

    [Fact]
    public void Invoke_ShowWithRunReports_LinksTheReportsOfRepeatedRuns()
    {
        using var folder = new TemporaryFolder();
        var (path, page) = (folder.PathTo("sweep"), folder.PathTo("my page.html"));
        Invoked.With(["sweep", "sum", "--over", "hidden=2,3", "--seeds", "4", "--first-seed", "10", .. Small, "--output", path]);

        var ended = Invoked.With("sweep", "show", path, "--report", page, "--run-reports", "2");

        (ended.ExitCode, ended.Error).Should().Be((0, ""));
        var reports = Directory.GetFiles(folder.PathTo("my page-runs")).Select(Path.GetFileName).ToArray();
        reports.Should().HaveCount(4).And.OnlyContain(name => name!.StartsWith("cell", StringComparison.Ordinal) && name.Contains("-seed1", StringComparison.Ordinal));
        File.ReadAllText(page).Should().ContainAll(reports.Select(name => $"href=\"my%20page-runs/{name}\""));
        File.ReadAllText(Path.Combine(folder.PathTo("my page-runs"), reports[0]!)).Should().Contain("of 3 other seeds");
    }

    [Fact]
    public void Invoke_RunWithSweep_SaysHowUnusualTheSeedIs()
    {
        using var folder = new TemporaryFolder();
        var (path, page) = (folder.PathTo("sweep"), folder.PathTo("run.html"));
        Invoked.With(["sweep", "sum", "--seeds", "4", .. Small, "--output", path]);

        var same = Invoked.With(["run", "sum", .. Small, "--report", page, "--sweep", path]);
        var other = Invoked.With(["run", "sum", .. Small, "--hidden", "9", "--report", page + "2", "--sweep", path]);
        var without = Invoked.With(["run", "sum", .. Small, "--sweep", path]);

        (same.ExitCode, same.Error).Should().Be((0, ""));
        File.ReadAllText(page).Should().ContainAll("id=\"other-seeds\"", "of 4 other seeds");
        (other.ExitCode, other.Output, without.ExitCode).Should().Be((2, "", 2));
        other.Error.Should().Contain("--sweep must be a folder with runs of the same task, settings and version");
        without.Error.Should().Contain("--sweep must be given with --report");
    }

    [Fact]
    public async Task Invoke_ShowWithParquet_HasTheRowsOfTheCsvFile()
    {
        using var folder = new TemporaryFolder();
        var (path, csv, parquet) = (folder.PathTo("sweep"), folder.PathTo("runs.csv"), folder.PathTo("runs.parquet"));
        Invoked.With(["sweep", "sum", "--over", "epochs=1,2", "--seeds", "3", "--samples", "60", "--output", path]);

        Invoked.With("sweep", "show", path, "--export", csv).ExitCode.Should().Be(0);
        var ended = Invoked.With("sweep", "show", path, "--export", parquet);

        (ended.ExitCode, ended.Error).Should().Be((0, ""));
        var lines = (await File.ReadAllLinesAsync(csv, TestContext.Current.CancellationToken)).Select(line => line.Split(',')).ToArray();
        await using var reader = await ParquetReader.CreateAsync(parquet, cancellationToken: TestContext.Current.CancellationToken);
        var fields = reader.Schema.GetDataFields();
        fields.Select(field => field.Name).Should().BeEquivalentTo(["axis_epochs", .. lines[0].Skip(1)]);
        using var rows = reader.OpenRowGroupReader(0);
        rows.RowCount.Should().Be(lines.Length - 1);
        var scores = new double?[rows.RowCount];
        await rows.ReadAsync<double>(fields.Single(field => field.Name == "rmse"), scores.AsMemory(), cancellationToken: TestContext.Current.CancellationToken);
        var column = Array.IndexOf(lines[0], "rmse");
        scores.Should().Equal(lines.Skip(1).Select(line => (double?)double.Parse(line[column], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Main_ErrorCode_IsThatOfTheEnvironment()
    {
        ConsoleProcess.RunWith("SEQUENCETOY_ERROR_CODE", "42", "sweep", "sum", "--hidden", "0").ExitCode.Should().Be(42);
        ConsoleProcess.RunWith("SEQUENCETOY_ERROR_CODE", "42", "sweep", "sum", "--nope").ExitCode.Should().Be(42);
    }

    [Fact]
    public void Main_CtrlC_KeepsTheRunsAndContinues()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The signal is sent with Linux's tools.");
        using var folder = new TemporaryFolder();
        var path = folder.PathTo("sweep");
        string[] command = ["sweep", "sum", "--over", "hidden=2,3", "--seeds", "1000", "--samples", "1000", "--epochs", "20", "--shard", "1/1", "--output", path];
        using var console = ConsoleProcess.StartInterruptible(command);

        console.ReadUntil("Shard 1 of 1");
        SpinWait.SpinUntil(() => Directory.Exists(path) && Directory.GetFiles(path, "runs-*").Length > 0, TimeSpan.FromMinutes(1)).Should().BeTrue();
        console.Interrupt();
        var ended = console.WaitForEnd();

        (ended.ExitCode, ended.Error).Should().Be((130, ""));
        ended.Output.ReplaceLineEndings(" ").Should().ContainAll("hidden", "Canceled: ", $"To continue: sequencetoy sweep --continue {path}");
        Invoked.With("sweep", "show", path).Output.Should().MatchRegex("Not complete: [0-9,]+ runs? so far");
    }

    private static IEnumerable<string> Names(JsonNode node) => node.AsObject().Select(property => property.Key);
}
