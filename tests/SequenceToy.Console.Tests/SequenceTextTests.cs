using SequenceToy.Console.Commands;
using SequenceToy.Data;
using SequenceToy.Tasks;

namespace SequenceToy.Console.Tests;

/// <summary>Sequences as the console shows them can be typed.</summary>
public sealed class SequenceTextTests
{
    public static TheoryData<string> Tasks => [.. TaskCatalog.All.Select(entry => entry.Id)];

    [Theory]
    [MemberData(nameof(Tasks))]
    public void Parse_TasksOwnSequences_GivesThemBack(string id)
    {
        var task = TaskCatalog.Find(id)!.Create();
        var form = SequenceForm.Of(task);

        foreach (var input in task.Generate(3, SeededRandom.ForSeed(1, RandomPurpose.TestData)).Select(sample => sample.Input))
        {
            var text = SequenceForm.Text(task, input, input.Steps);
            var read = SequenceText.Parse(form, text, "--input");

            (read.Steps, read.Features).Should().Be((input.Steps, input.Features), text);
            read.Values.ToArray().Zip(input.Values.ToArray()).Max(pair => Math.Abs(pair.First - pair.Second)).Should().BeLessThanOrEqualTo(form.Symbols is null ? 0.0051f : 0, text);
        }
    }

    [Theory]
    [MemberData(nameof(Tasks))]
    public void Example_IsReadAsItStands(string id)
    {
        var task = TaskCatalog.Find(id)!.Create();
        var form = SequenceForm.Of(task);
        var example = form.Example.Split('"')[1];
        var whole = task.Generate(1, SeededRandom.ForSeed(0, RandomPurpose.TestData))[0].Input.Steps;

        var read = SequenceText.Parse(form, example, "--input");

        (read.Steps == whole || form.Example.EndsWith($" (the first {read.Steps} of {whole} steps)", StringComparison.Ordinal)).Should().BeTrue(form.Example);
    }

    [Fact]
    public void Parse_Hyphen_IsAMinusSign()
    {
        var form = SequenceForm.Of(TaskCatalog.Find("cycle-navigation")!.Create());

        SequenceText.Parse(form, "+ - 0", "--input").Equals(SequenceText.Parse(form, "+ − 0", "--input")).Should().BeTrue();
    }
}
