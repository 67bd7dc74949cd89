using System.Globalization;
using SequenceToy.Tasks.StateMachines;
using static SequenceToy.Tests.Tasks.StateMachineTask;

namespace SequenceToy.Tests.Tasks;

public sealed class GroupWordsTests
{
    [Theory]
    [InlineData(WordGroup.S3)]
    [InlineData(WordGroup.S5)]
    public void Generate_Permutations_PutEachThingWhereItGoes(WordGroup group) => ShouldAnswerAtEveryStep(
        new GroupWords(group, new(6, 6)),
        word => [.. word.Select((_, t) => string.Concat(word[0].Select((_, thing) => word.Take(t + 1).Aggregate(thing, (place, element) => element[place] - '0'))))]);

    [Fact]
    public void Generate_Z60_AddsUp() => ShouldAnswerAtEveryStep(
        new GroupWords(WordGroup.Z60),
        word => [.. word.Select((_, t) => (word.Take(t + 1).Sum(hours => int.Parse(hours, CultureInfo.InvariantCulture)) % 60).ToString(CultureInfo.InvariantCulture))]);

    [Fact]
    public void Generate_Examples_AreAnsweredAsDrawn()
    {
        ShouldDraw(new GroupWords(), 4, "102 021 102 120", "102 201 210 021");
        ShouldDraw(new GroupWords(WordGroup.Z60), 2, "50 20", "50 10");
    }

    [Fact]
    public void Constructor_BadValues_AreNamed()
    {
        ShouldThrow(() => new GroupWords((WordGroup)9), "group must be one of S3, S5, Z60; it was 9.*");
        ShouldThrow(() => new GroupWords(lengths: new(0, 4)), "shortest must be from 1 to 100000; it was 0.*");
    }
}
