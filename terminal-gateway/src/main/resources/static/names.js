// Chinese names: their order by pinyin, and the initials by which people search for them. The
// browser knows the order of characters; an initial is found between the first characters of each
// letter in that order. Surnames with a reading of their own stand in SURNAMES.
const names = (() => {
  "use strict";

  const collator = new Intl.Collator("zh-CN-u-co-pinyin", { numeric: true });
  const FIRSTS = [..."阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀"];
  const LETTERS = "abcdefghjklmnopqrstwxyz";
  const SURNAMES = { 单: "s", 曾: "z", 解: "x", 仇: "q", 查: "z", 区: "o", 朴: "p", 翟: "z" };
  const HAN = /\p{Script=Han}/u;

  const initial = (character) => {
    if (!HAN.test(character)) {
      return character.toLowerCase();
    }
    const after = FIRSTS.findIndex((first) => collator.compare(character, first) < 0);
    return LETTERS[(after < 0 ? FIRSTS.length : after) - 1] ?? "";
  };

  const initials = (name) =>
    [...name.trim()].map((c, i) => (i === 0 && SURNAMES[c]) || initial(c)).join("");

  return { compare: collator.compare, initials };
})();
