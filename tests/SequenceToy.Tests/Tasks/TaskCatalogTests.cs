using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using SequenceToy.Data;
using SequenceToy.Guards;
using SequenceToy.Tasks;
using SequenceToy.Tasks.Counting;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Recall;
using SequenceToy.Tasks.StateMachines;

namespace SequenceToy.Tests.Tasks;

/// <summary>What every task of the catalog keeps to.</summary>
public sealed class TaskCatalogTests
{
    private static readonly Dictionary<string, string> Golden =
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "golden-tasks.json")))!;

    public static TheoryData<string> Ids => [.. TaskCatalog.All.Select(entry => entry.Id)];

    [Fact]
    public void Nearest_VeryLongName_IsNone() => TaskCatalog.Nearest("sum" + new string('-', 10_000_000)).Should().BeNull();

    [Fact]
    public void GoldenBatches_AreOfTheCatalogsTasks() => Golden.Keys.Should().BeEquivalentTo(TaskCatalog.All.Select(entry => entry.Id));

    [Fact]
    public void All_IdsAndAliases_AreFoundAndUnique()
    {
        var names = TaskCatalog.All.SelectMany(entry => entry.Aliases.Append(entry.Id)).ToArray();

        names.Should().OnlyHaveUniqueItems().And.OnlyContain(name => !name.Any(char.IsUpper));
        names.Should().OnlyContain(name => TaskCatalog.Find(name.ToUpperInvariant()) != null);
        TaskCatalog.Find("nothing").Should().BeNull();
    }

    [Fact]
    public void Search_Words_FindsIdFamilyAndLesson()
    {
        TaskCatalog.Search("FIRST two").Select(entry => entry.Id).Should().Contain("sum-of-first-two").And.NotContain("recall-first");
        TaskCatalog.Search("memory").Should().Contain(entry => entry.Id == "recall-first");
        TaskCatalog.Search("forgetting").Should().Contain(entry => entry.Id == "recall-last");
        TaskCatalog.Search("no such task").Should().BeEmpty();
        TaskCatalog.Search("").Should().Equal(TaskCatalog.All);
    }

    [Theory]
    [InlineData("Count and nest", "dyck-1")]
    [InlineData("state machines", "parity")]
    [InlineData("chaos", "mackey-glass")]
    [InlineData("counting", "a-n-b-n")]
    [InlineData("Hochreiter", "two-sequences")]
    [InlineData("the adding", "adding-tcn")]
    public void Search_FamilysNameSourceLittleWordsAndOtherEndings_FindsTheTask(string words, string id) =>
        TaskCatalog.Search(words).Select(entry => entry.Id).Should().Contain(id).And.HaveCountLessThan(TaskCatalog.All.Count / 2);

    [Theory]
    [InlineData("recal-frist", "recall-first")]
    [InlineData("SUMM", "sum-of-first-two")]
    [InlineData("alternating_binary", "alternating-binary")]
    [InlineData("something else altogether", null)]
    public void Nearest_Misspelt_IsTheTaskThatWasMeant(string name, string? id) => TaskCatalog.Nearest(name)?.Id.Should().Be(id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Task_SaysAllThatATaskSays(string id)
    {
        var task = TaskCatalog.Find(id)!.Create();

        task.Id.Should().Be(id).And.MatchRegex("^[a-z0-9-]+$");
        task.Summary.Should().MatchRegex("^[A-Z].*[.…]$");
        task.Source.Should().NotBeNullOrWhiteSpace();
        task.Notes.Family.Should().NotBe(TaskFamily.Custom);
        task.Notes.Teaches.Should().MatchRegex("^[A-Z].*\\.$");
        task.Notes.Encoding.Should().MatchRegex("^[A-Z].*\\.$");
        task.Notes.Traps.Where(trap => !trap.EndsWith('.')).Should().BeEmpty();
        task.Baseline.Should().NotBeNull();
        task.Baseline!.Rule.Should().EndWith(".");
        (task.Notes.InputSymbols?.Count ?? task.Features).Should().Be(task.Features);
        (task.Notes.TargetSymbols?.Count ?? task.Target.Size).Should().Be(task.Target.Size);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Published_EachRow_IsOfAQuantityThatAResultHas(string id)
    {
        var task = TaskCatalog.Find(id)!.Create();

        foreach (var row in task.Notes.Published)
        {
            row.IsVerified.Should().BeTrue("what was not looked up is not printed as published");
            (row.Metric is not null).Should().Be(row.Quantity is PublishedQuantity.Score or PublishedQuantity.MeanScoreBeyondTraining);
            (row.Metric?.Fits(task.Target) ?? true).Should().BeTrue();
            (row.Quantity is PublishedQuantity.FirstFailingLength or PublishedQuantity.MeanScoreBeyondTraining && task is not IVariableLengthTask).Should().BeFalse();
        }
    }

    [Fact]
    public void Published_RowsOfAnotherSetting_AreLeftOut()
    {
        new CopyMemory(3).Notes.Published.Should().BeEmpty();
        new CopyMemory(10).Notes.Published.Should().HaveCount(3);
        new TwoSequences().Notes.Published.Should().ContainSingle();
        new TwoSequences(signalNoiseVariance: 0.2).Notes.Published.Should().BeEmpty();
        new TwoSequences(signalNoiseVariance: 0.2).Source.Should().EndWith("3b");
        new LongLagWithDistractors(1000, 1000).Notes.Published.Single().Value.Should().Be(49_000);
        new LongLagWithDistractors(60).Notes.Published.Should().BeEmpty();
        new SelectiveCopy().Notes.Published.Should().BeEmpty();
        new SelectiveCopy(16, 4096).Notes.Published.Should().HaveCount(3);
        new TemporalOrder(3).Notes.Published.Single().Value.Should().Be(571_100);
        new EqualRuns(3, new(1, 20)).Notes.Published.Should().BeEmpty();
    }

    [Fact]
    public void Traps_OfOneLanguage_AreNotThoseOfAnother()
    {
        new Tomita(3).Notes.Traps.Should().HaveCount(3);
        new Tomita(4).Notes.Traps.Should().ContainSingle();
        new Tomita(5).Notes.Traps.Should().BeEmpty();
        new EqualRuns(4).Summary.Should().Contain("an equal number of b's, c's and d's,");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Generate_SameStream_GivesTheSameSamples(string id)
    {
        var task = TaskCatalog.Find(id)!.Create();

        Draw(task, 40, seed: 1).Should().Equal(Draw(task, 40, seed: 1));
        Draw(task, 1, seed: 1)[0].Should().Be(Draw(task, 40, seed: 1)[0], "asking for more changes nothing before");
        (Draw(task, 3, seed: 1).Features, Draw(task, 3, seed: 1).Target).Should().Be((task.Features, task.Target));
        FluentActions.Invoking(() => Draw(task, 0, seed: 1)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("count must be from 1 *it was 0.*");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Generate_GoldenBatch_IsTheSameOnEveryMachine(string id)
    {
        var samples = Draw(TaskCatalog.Find(id)!.Create(), 20, seed: 1);
        var numbers = samples.SelectMany(sample => sample.Input.Concat(sample.Target).Concat(Flags(sample.Mask)).Concat(Flags(sample.ScoreMask))).ToArray();
        var hash = Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(numbers.AsSpan())))[..16];

        Golden.GetValueOrDefault(id).Should().Be(hash, "the same seed gives the same data for ever; for a new task write this hash into golden-tasks.json");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Generate_ByLength_DrawsThoseLengthsOnly(string id)
    {
        if (TaskCatalog.Find(id)!.Create() is not IVariableLengthTask task)
        {
            return;
        }

        var some = task.Generate(50, SeededRandom.ForSeed(1, RandomPurpose.Data));
        var longest = task.Generate(3, new LengthRange(task.TestLengths.Longest, task.TestLengths.Longest), SeededRandom.ForSeed(1, RandomPurpose.Data));

        task.TestLengths.Shortest.Should().BeGreaterThan(task.Lengths.Longest);
        task.LengthUnit.Should().NotBeNullOrWhiteSpace();
        longest.MinSteps.Should().BeGreaterThan(some.MaxSteps);
        some.Should().Equal(task.Generate(50, task.Lengths, SeededRandom.ForSeed(1, RandomPurpose.Data)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Generate_Nulls_AreNamed(string id)
    {
        var task = TaskCatalog.Find(id)!.Create();

        FluentActions.Invoking(() => task.Generate(1, null!)).Should().Throw<ArgumentNullException>().WithParameterName("random");
        if (task is IVariableLengthTask variable)
        {
            FluentActions.Invoking(() => variable.Generate(1, variable.Lengths, null!)).Should().Throw<ArgumentNullException>().WithParameterName("random");
            FluentActions.Invoking(() => variable.Generate(1, null!, SeededRandom.ForSeed(1, RandomPurpose.Data))).Should().Throw<ArgumentNullException>().WithParameterName("lengths");
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Generate_LengthsNotAllowed_AreRefusedByName(string id)
    {
        if (TaskCatalog.Find(id)!.Create() is not IVariableLengthTask task)
        {
            return;
        }

        var allowed = task.AllowedLengths;
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        task.Generate(1, new LengthRange(allowed.Shortest, allowed.Shortest), random).Should().ContainSingle();
        foreach (var wrong in new[] { allowed.Shortest - 1, allowed.Longest + 1 }.Where(length => length is >= 1 and <= LengthRange.Limit))
        {
            FluentActions.Invoking(() => task.Generate(1, new LengthRange(wrong, wrong), random)).Should().Throw<ArgumentOutOfRangeException>()
                .WithMessage(FormattableString.Invariant($"lengths must be from {allowed.Shortest} to {allowed.Longest} ({"the " + task.LengthUnit} that {id} can have); it was {wrong}.*"));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Create_LengthsAtBothEnds_SayAllThatATaskSays(string id)
    {
        var entry = TaskCatalog.Find(id)!;
        int?[] ends = entry.AllowedSteps is { } allowed ? [allowed.Shortest, allowed.Longest] : [null];
        foreach (var task in ends.Select(entry.Create))
        {
            task.Id.Should().Be(id);
            (task.Summary, task.Source, task.Notes, task.Recommended).Should().NotBeNull();
            task.Baseline!.Scores.Where(score => !double.IsFinite(score.Value)).Should().BeEmpty();
            double.IsFinite(task.Goal.Threshold).Should().BeTrue();
            task.Conditions.Where(condition => condition.Task.Id != id).Should().BeEmpty();
            if (task is IVariableLengthTask variable)
            {
                TaskSamples.Allowed(variable, variable.Lengths, "lengths").Should().Be(variable.Lengths);
                TaskSamples.Allowed(variable, variable.TestLengths, "lengths").Longest.Should().BeGreaterThanOrEqualTo(variable.Lengths.Longest);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Create_ImpossibleLengths_AreRefusedAsSteps(string id)
    {
        var entry = TaskCatalog.Find(id)!;
        foreach (var steps in new[] { 0, -1, int.MaxValue, (entry.AllowedSteps?.Shortest ?? 5) - 1, (entry.AllowedSteps?.Longest ?? 5) + 1 })
        {
            var rule = entry.AllowedSteps is { } allowed ? $"from {allowed.Shortest} to {allowed.Longest}" : $"left out ({id} *)";
            FluentActions.Invoking(() => entry.Create(steps)).Should().Throw<ArgumentOutOfRangeException>()
                .WithMessage(FormattableString.Invariant($"steps must be {rule}; it was {steps}.*")).WithParameterName("steps");
        }
    }

    [Fact]
    public void Find_Null_IsNamed() => FluentActions.Invoking(() => TaskCatalog.Find(null!)).Should().Throw<ArgumentNullException>().WithParameterName("name");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Conditions_HaveTheTasksShape(string id)
    {
        var task = TaskCatalog.Find(id)!.Create();

        task.Conditions.Where(condition => condition.Task.Features != task.Features || condition.Task.Target != task.Target || condition.Name.Length == 0).Should().BeEmpty();
    }

    private static SequenceDataset Draw(ISequenceTask task, int count, int seed) => task.Generate(count, SeededRandom.ForSeed(seed, RandomPurpose.Data));

    private static IEnumerable<float> Flags(ValueList<bool>? flags) => flags?.Select(flag => flag ? 1f : 0f) ?? [];
}
