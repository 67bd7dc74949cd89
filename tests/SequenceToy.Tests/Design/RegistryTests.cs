using System.Reflection;
using SequenceToy.Data;
using SequenceToy.Networks.Cells;
using SequenceToy.Scaling;
using SequenceToy.Tasks;
using SequenceToy.Training;
using SequenceToy.Training.Losses;
using SequenceToy.Training.Optimizers;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Tests.Design;

/// <summary>Every kind of a closed family is in the family's list.</summary>
public sealed class RegistryTests
{
    public static TheoryData<Type> Families => [typeof(RecurrentOptions), typeof(Optimizer), typeof(Loss), typeof(LearningRateSchedule), typeof(Scaler), typeof(Split), typeof(ClassWeights)];

    [Theory]
    [MemberData(nameof(Families))]
    public void All_OfAFamily_HasEveryKindOnce(Type family) =>
        ((IEnumerable<object>)family.GetProperty("All", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.GetValue(null)!)
            .Select(kind => kind.GetType())
            .Should().BeEquivalentTo(family.Assembly.GetTypes().Where(type => type.IsSubclassOf(family) && !type.IsAbstract));

    [Fact]
    public void Families_InTheLibrary_AreTheseAndTheTasks() =>
        typeof(SequenceExperiment).Assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: false, IsInterface: false } && !type.IsAssignableTo(typeof(ISequenceTask))).Should().BeEquivalentTo(Families.Select(row => row.Data));
}
