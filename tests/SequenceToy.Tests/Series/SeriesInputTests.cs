using SequenceToy.Data;
using SequenceToy.Series;

namespace SequenceToy.Tests.Series;

/// <summary>Data and settings that do not fit together are refused by name, before any work.</summary>
public sealed class SeriesInputTests
{
    private static readonly SeriesData Counted = SeriesData.FromValues([.. Enumerable.Range(0, 60).Select(i => (double)i)]);

    [Fact]
    public void Run_WindowLongerThanTheSeries_NamesBoth() =>
        Refused(SeriesExperiment.For(Counted).WithWindow(60)).WithParameterName("window").WithMessage("*60 values*window of 60*needs 61*");

    [Fact]
    public void Run_PartThatIsTooShort_IsNamed() =>
        Refused(SeriesExperiment.For(Counted).WithWindow(4).WithHorizon(12)).WithParameterName("validation").WithMessage("*12 values*had 9*SplitByTime*");

    [Fact]
    public void Run_TrainingPartThatIsTooShort_IsNamed() =>
        Refused(SeriesExperiment.For(Counted).WithWindow(40).WithHorizon(5)).WithParameterName("training").WithMessage("*45 values*had 42*");

    [Fact]
    public void Run_ValuesThatHaveNoLogarithm_NamesColumnAndTime() =>
        Refused(SeriesExperiment.For(Counted).WithLogTransform()).WithMessage("'value' must be above 0*at 0*was 0*");

    [Fact]
    public void Run_RecursiveWithAnInputThatIsNotForecast_NamesIt() =>
        Refused(SeriesExperiment.For(TwoColumns()).WithTargets("x").WithHorizon(3, SeriesStrategy.Recursive)).WithMessage("*direct*'y'*");

    [Fact]
    public void Run_TargetThatIsKnown_IsNamed() =>
        Refused(SeriesExperiment.For(TwoColumns()).WithTargets("x").WithKnownFuture("x")).WithMessage("*'x'*WithKnownFuture*");

    [Fact]
    public void Run_AllColumnsKnown_IsRefused() =>
        Refused(SeriesExperiment.For(TwoColumns()).WithKnownFuture("x", "y")).WithMessage("*at least one*");

    [Theory]
    [InlineData(0)]
    [InlineData(10_001)]
    public void WithHorizon_OutOfRange_Throws(int steps)
    {
        var act = () => SeriesExperiment.For(Counted).WithHorizon(steps);

        act.Should().Throw<ArgumentOutOfRangeException>().WithMessage($"horizon must be from 1 to 10000; it was {steps}.*");
    }

    [Fact]
    public void WithWindow_Zero_Throws()
    {
        var act = () => SeriesExperiment.For(Counted).WithWindow(0);

        act.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("window");
    }

    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(0, 0.2)]
    [InlineData(0.2, 0)]
    [InlineData(double.NaN, 0.2)]
    public void SplitByTime_SharesThatLeaveAPartEmpty_Throw(double validation, double test)
    {
        var act = () => SeriesExperiment.For(Counted).SplitByTime(validation, test);

        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void WithTargets_UnknownColumn_ListsTheColumns()
    {
        var act = () => SeriesExperiment.For(TwoColumns()).WithTargets("z");

        act.Should().Throw<ArgumentException>().WithMessage("*x, y*'z'*");
    }

    [Fact]
    public void With_AnotherSplit_IsRefused()
    {
        var act = () => SeriesExperiment.For(Counted).With(experiment => experiment.WithSplit(Split.InOrder));

        act.Should().Throw<ArgumentException>().WithMessage("*SplitByTime*");
    }

    [Fact]
    public void WithTraining_WrongValue_ThrowsWhereItIsGiven()
    {
        var act = () => SeriesExperiment.For(Counted).WithTraining(epochs: 0);

        act.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("epochs");
    }

    [Theory]
    [InlineData(0.9, 0.8)]
    [InlineData(0, 0.8)]
    [InlineData(0.8, 1)]
    public void WithIntervals_NotAscending_Throws(double first, double second)
    {
        var act = () => SeriesExperiment.For(Counted).WithIntervals(first, second);

        act.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("levels");
    }

    internal static SeriesData TwoColumns(int length = 60) => SeriesData.FromColumns(
        ["x", "y"],
        [[.. Enumerable.Range(0, length).Select(i => Math.Sin(i))], [.. Enumerable.Range(0, length).Select(i => Math.Cos(i))]]);

    private static FluentAssertions.Specialized.ExceptionAssertions<ArgumentException> Refused(SeriesExperiment experiment)
    {
        var run = () => experiment.Run();
        run.Should().Throw<ArgumentException>();
        var validate = experiment.Validate;
        return validate.Should().Throw<ArgumentException>();
    }
}
