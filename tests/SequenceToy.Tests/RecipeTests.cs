using System.Text.Json;
using SequenceToy.Storage.Results;

namespace SequenceToy.Tests;

/// <summary>Optimizers, losses, schedules and scalers are closed sets: what holds for all of them is tested for each in their lists.</summary>
public sealed class RecipeTests
{
    public static TheoryData<string> Families => [.. Recipes.Families.Keys];

    [Theory]
    [MemberData(nameof(Families))]
    public void All_OfAFamily_HasEachOfItsTypesOnce(string family)
    {
        var all = Recipes.Families[family];
        var inAssembly = typeof(SequenceExperiment).Assembly.GetExportedTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(FamilyOf(all)));

        all.Select(recipe => recipe.GetType()).Should().BeEquivalentTo(inAssembly);
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Name_OfEach_IsItsOwn(string family) =>
        Recipes.Families[family].Select(recipe => recipe.GetType().GetProperty("Name")!.GetValue(recipe)).Should().OnlyHaveUniqueItems().And.NotContain("");

    [Theory]
    [MemberData(nameof(Families))]
    public void Json_OfEachWithAnyValues_IsReadAsItWas(string family)
    {
        var all = Recipes.Families[family];
        foreach (var recipe in Recipes.WithVariations(all))
        {
            var json = JsonSerializer.Serialize(recipe, FamilyOf(all), ResultContract.Options);

            JsonSerializer.Deserialize(json, FamilyOf(all), ResultContract.Options).Should().Be(recipe, json);
        }
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Json_OfEachAsAnObject_HasItsValuesAlone(string family)
    {
        foreach (var recipe in Recipes.Families[family])
        {
            var values = recipe.GetType().GetProperties().Where(property => property.SetMethod is not null || property.Name is "Low" or "High");

            JsonSerializer.SerializeToElement(recipe, recipe.GetType()).EnumerateObject().Select(property => property.Name)
                .Should().BeEquivalentTo(values.Select(property => property.Name), recipe.ToString());
        }
    }

    [Fact]
    public void ToString_OfARecipe_ShowsItsTypeAndValues() =>
        new SequenceToy.Training.Optimizers.Sgd().ToString().Should().Be("Sgd { WeightDecay = 0, Momentum = 0.9, Nesterov = False }");

    private static Type FamilyOf(object[] all) => Enumerable.Range(0, 3).Aggregate(all[0].GetType(), (type, _) => type.BaseType == typeof(object) ? type : type.BaseType!);
}
