using SequenceToy.Studio.Lessons;
using SequenceToy.Studio.Settings;

namespace SequenceToy.Studio.Tests.Lessons;

public sealed class StudioLessonsTests
{
    private static readonly string Folder = Path.Combine(DocumentedExamplesTests.Root(AppContext.BaseDirectory), "docs", "lessons");

    public static TheoryData<string> Ids => [.. StudioLessons.All.Select(lesson => lesson.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Links_OfEachLesson_AreThoseThatTheStudioWrites(string id)
    {
        var lesson = Lesson(id);

        foreach (var link in new[] { lesson.Before, lesson.After })
        {
            var (state, notes) = StudioQuery.Parse(link);
            notes.Should().BeEmpty();
            StudioQuery.Format(state).Should().Be(link);
        }

        lesson.Answers.Should().HaveCount(3).And.OnlyHaveUniqueItems();
    }

    /// <summary>The page of each lesson; SEQUENCETOY_APPROVE=1 writes it.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_OfEachLesson_SaysTheSame(string id)
    {
        var (path, lesson) = (Path.Combine(Folder, $"{id}.md"), Lesson(id));
        var page = LessonPage.Of(lesson, StudioLessons.All.SkipWhile(one => one != lesson).ElementAtOrDefault(1));
        if (Environment.GetEnvironmentVariable("SEQUENCETOY_APPROVE") == "1")
        {
            File.WriteAllText(path, page);
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").Should().Be(page);
        File.ReadAllText(Path.Combine(Folder, "README.md")).Should().Contain($"[{lesson.Title}]({id}.md)");
    }

    [Fact]
    public void Pages_WithoutALesson_AreTheIndex() =>
        Directory.GetFiles(Folder).Select(Path.GetFileNameWithoutExtension).Should().BeEquivalentTo(["README", .. StudioLessons.All.Select(lesson => lesson.Id)]);

    [Theory]
    [InlineData("learning-rate", true, false)]
    [InlineData("overfitting", false, false)]
    [InlineData("forget-bias", false, true)]
    [InlineData("cells", false, true)]
    [InlineData("longer-sequences", true, true)]
    public void Trainings_OfALesson_ReachTheGoalOrNot(string id, bool before, bool after)
    {
        using var first = Run(Lesson(id).Before);
        using var second = Run(Lesson(id).After);

        first.IsSolved.Should().Be(before);
        second.IsSolved.Should().Be(after);
    }

    [Fact]
    public void Ignoring_TheThirdNumber_IsLearned()
    {
        using var early = Run(Lesson("ignoring").Before);
        using var late = Run(Lesson("ignoring").After);

        early.Influence().Steps[2].Share.Should().BeGreaterThan(0.2);
        late.Influence().Steps[2].Share.Should().BeLessThan(0.006);
    }

    [Fact]
    public void Overfitting_OnTwentySamples_IsTheVerdict()
    {
        using var result = Run(Lesson("overfitting").After);

        result.Diagnosis.Verdict.Should().Be(SequenceToy.Diagnosis.Verdict.Overfitting);
        result.Scores.Rmse.Should().BeGreaterThan(2 * result.Evidence.Training!.Value);
    }

    [Fact]
    public void LearningRate_TooHigh_StaysAtTheBaseline()
    {
        using var result = Run(Lesson("learning-rate").After);

        (result.Scores.Rmse / result.Evidence.Baseline).Should().BeInRange(0.8, 1.2);
    }

    /// <summary>The units change with the third number; weighted by the linear head, their changes cancel.</summary>
    [Fact]
    public void Inside_TheThirdNumber_IsCanceledByTheHead()
    {
        using var result = Run(Lesson("inside").After);
        var weights = result.Model.GetWeights()[^6..^1];
        double together = 0, sum = 0;
        for (var first = 5; first < 99; first += 15)
        {
            var (low, high) = (LastStates(result, first, 0), LastStates(result, first, 99));
            var changes = weights.Select((weight, unit) => weight * (double)(high[unit] - low[unit])).ToArray();
            together += changes.Sum(Math.Abs);
            sum += Math.Abs(changes.Sum());
        }

        together.Should().BeGreaterThan(50 * sum);
        together.Should().BeGreaterThan(0.1 * 7, "in scaled units, the target range is 1");
    }

    private static float[] LastStates(ExperimentResult result, float first, float third)
    {
        var hidden = result.Trace(new([first, 50, third])).Layers[0].Hidden;
        return [.. Enumerable.Range(0, 5).Select(unit => hidden[2, unit])];
    }

    private static StudioLesson Lesson(string id) => StudioLessons.All.Single(lesson => lesson.Id == id);

    private static ExperimentResult Run(string link) => StudioQuery.Parse(link).State.ToExperiment().Run();
}
