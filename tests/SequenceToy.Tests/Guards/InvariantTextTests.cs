using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using SequenceToy.Data;
using SequenceToy.Diagnosis;
using SequenceToy.Guards;
using SequenceToy.Networks.Cells;
using SequenceToy.Scaling;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Training;
using SequenceToy.Training.Optimizers;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Tests.Guards;

/// <summary>Text of the public types does not depend on the culture.</summary>
public sealed class InvariantTextTests
{
    public static TheoryData<object> Values => new()
    {
        new EpochRecord(1, 0.5, 1.25, 0.01, -2.5),
        new FeatureScaling(0.5, -1.5, -2, 3),
        TargetSpec.Number(tolerance: 0.3),
        new LstmOptions { Dropout = 0.25f },
        new Adam { WeightDecay = 0.001 },
        new StepSchedule(),
        SequenceExperiment.For(new SumOfFirstTwo()).Settings,
        new MeasuredScore(-1.5, 20, 0.25),
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void ToString_InAnyCulture_IsTheSame(object value)
    {
        // Made here, since a system may have no cultures but the invariant one.
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NegativeSign) = (",", "~");

        In(other, value).Should().Be(In(CultureInfo.InvariantCulture, value));
    }

    [Fact]
    public void ToString_OfEachPublicSealedRecord_IsItsOwn()
    {
        var records = typeof(SequenceExperiment).Assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsSealed: true } && type.GetMethod("<Clone>$") is not null);

        records.Where(type => type.GetMethod(nameof(ToString), BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly, [])?
            .GetCustomAttribute<CompilerGeneratedAttribute>(inherit: false) is not null).Select(type => type.Name).Should().BeEmpty("the compiler prints numbers in the current culture");
    }

    [Fact]
    public void Of_ARecordWithoutMembers_IsPrintedAsByTheCompiler() => InvariantText.Of("Empty", (StringBuilder _) => false).Should().Be(new Empty().ToString());

    private static string? In(CultureInfo culture, object value)
    {
        var former = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return value.ToString();
        }
        finally
        {
            CultureInfo.CurrentCulture = former;
        }
    }

    private sealed record Empty;
}
